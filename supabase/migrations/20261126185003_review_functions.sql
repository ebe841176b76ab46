-- What people do with events, each as one function under their own name. Every answer has a code; rev is
-- the one that the caller saw: 'stale' where the event is another by now, and nothing is changed.

create function public.confirm_events(p_events jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); done uuid[]; waiting uuid[]; stale uuid[];
begin
  perform 1 from public.events where user_id = uid and id in (select (a ->> 'id')::uuid from jsonb_array_elements(p_events) a)
    order by id for update;
  with asked as (
    select e.id, e.state, e.rev = (a ->> 'rev')::int as is_current,
      exists (select 1 from public.questions q where q.event_id = e.id and q.state = 'open') as is_open
    from jsonb_array_elements(p_events) a join public.events e on e.id = (a ->> 'id')::uuid and e.user_id = uid
  ), confirmed as (
    update public.events e set state = 'confirmed' from asked a
      where a.id = e.id and a.state = 'suggested' and a.is_current and not a.is_open returning e.id
  )
  select coalesce(array_agg(id) filter (where state in ('confirmed', 'edited') or id in (select c.id from confirmed c)), '{}'),
    coalesce(array_agg(id) filter (where state = 'suggested' and is_current and is_open), '{}'),
    coalesce(array_agg(id) filter (where state = 'removed' or (state = 'suggested' and not is_current)), '{}')
    into done, waiting, stale from asked;
  return jsonb_build_object('confirmed', to_jsonb(done), 'waiting', to_jsonb(waiting), 'stale', to_jsonb(stale));
end $$;

-- One's own event, locked: 'unknown', 'stale' (also where it was removed), or null and the row.
create function public.own_event(p_event uuid, p_rev int, out code text, out e public.events)
language plpgsql set search_path = '' as $$
begin
  select * into e from public.events where id = p_event and user_id = public.current_user_id() for update;
  code := case when e.id is null then 'unknown' when e.state = 'removed' or e.rev <> p_rev then 'stale' end;
end $$;

-- Writes the fields that are named in p_fields; keys are columns, and people as [{name, role}]. What a
-- person settled isn't asked or proposed any more.
create function public.write_event(p_event uuid, p_fields jsonb) returns int
language plpgsql set search_path = '' as $$
declare e public.events; before jsonb; r public.events;
begin
  select * into e from public.events where id = p_event;
  before := public.event_groups(e, public.people_of(p_event));
  if p_fields ? 'people' then perform public.set_people(p_event, e.user_id, p_fields -> 'people'); end if;
  r := jsonb_populate_record(e, p_fields - 'people');
  if public.event_groups(r, public.people_of(p_event)) <> before then
    update public.events set type = r.type, title = r.title, description = r.description, event_date = r.event_date,
        start_time = r.start_time, end_date = r.end_date, end_time = r.end_time, precision = r.precision,
        date_phrase = r.date_phrase, planned_at = r.planned_at, actual_at = r.actual_at, location = r.location, basis = r.basis,
        state = case when e.origin = 'person' then e.state else 'edited' end, touched_at = clock_timestamp()
      where id = p_event returning * into r;
    update public.questions set state = 'set_aside', settled_at = now() where event_id = p_event and state = 'open'
      and kind in ('date', 'time') and public.event_groups(r, '[]') -> 'when' <> before -> 'when';
  end if;
  return r.rev;
end $$;

create function public.edit_event(p_event uuid, p_rev int, p_fields jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare own record := public.own_event(p_event, p_rev);
begin
  if own.code is not null then return jsonb_build_object('code', own.code); end if;
  return jsonb_build_object('code', 'saved', 'rev', public.write_event(p_event, p_fields));
end $$;

create function public.remove_event(p_event uuid, p_rev int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare own record := public.own_event(p_event, p_rev);
begin
  if (own.e).state = 'removed' then return jsonb_build_object('code', 'saved'); end if;
  if own.code is not null then return jsonb_build_object('code', own.code); end if;
  update public.events set state = 'removed' where id = p_event;
  update public.questions set state = 'set_aside' where event_id = p_event and state = 'open';
  return jsonb_build_object('code', 'saved');
end $$;

-- Puts a removed event back as it was. What another one took over from it stays there too.
create function public.restore_event(p_event uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.events;
begin
  select * into e from public.events where id = p_event and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if e.state = 'removed' then
    update public.events set state = e.removed_from where id = p_event;
    update public.questions set state = 'open' where event_id = p_event and state = 'set_aside' and settled_at is null;
  end if;
  return jsonb_build_object('code', 'saved');
end $$;

-- Two events of one entry become the first: words, people and files of both, and what it didn't say.
create function public.merge_events(p_keep uuid, p_keep_rev int, p_other uuid, p_other_rev int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); k public.events; o public.events;
begin
  perform 1 from public.events where user_id = uid and id in (p_keep, p_other) order by id for update;
  select * into k from public.events where id = p_keep and user_id = uid;
  select * into o from public.events where id = p_other and user_id = uid;
  if k.id is null or o.id is null or k.id = o.id or k.entry_id <> o.entry_id then return jsonb_build_object('code', 'unknown'); end if;
  if (k.rev, o.rev) <> (p_keep_rev, p_other_rev) or 'removed' in (k.state, o.state) then return jsonb_build_object('code', 'stale'); end if;
  insert into public.event_sources (user_id, event_id, entry_id, correction_id, evidence_id, page, start_offset, end_offset, quote)
    select uid, p_keep, s.entry_id, s.correction_id, s.evidence_id, s.page, s.start_offset, s.end_offset, s.quote
    from public.event_sources s where s.event_id = p_other and not exists (
      select 1 from public.event_sources t where t.event_id = p_keep
        and (t.entry_id, t.correction_id, t.evidence_id, t.page, t.start_offset, t.end_offset)
          is not distinct from (s.entry_id, s.correction_id, s.evidence_id, s.page, s.start_offset, s.end_offset));
  insert into public.event_participants (user_id, event_id, person_id, name, role)
    select uid, p_keep, person_id, name, role from public.event_participants where event_id = p_other
    on conflict (event_id, name) do nothing;
  insert into public.event_evidence (event_id, evidence_id, user_id)
    select p_keep, evidence_id, uid from public.event_evidence where event_id = p_other
    on conflict do nothing;
  update public.questions set state = 'set_aside' where event_id = p_other and state = 'open';
  update public.events set state = 'removed', merged_into = p_keep where id = p_other;
  update public.events set state = case when k.origin = 'person' then k.state else 'edited' end, touched_at = clock_timestamp()
    where id = p_keep;
  return jsonb_build_object('code', 'saved', 'rev', public.write_event(p_keep,
    case when k.description = '' then jsonb_build_object('description', o.description) else '{}' end
    || case when k.location is null then jsonb_build_object('location', o.location) else '{}' end
    || case when k.event_date is null then public.event_groups(o, '[]') -> 'when' else '{}' end
    || case when k.planned_at is null and k.actual_at is null then public.event_groups(o, '[]') -> 'exchange' else '{}' end
    || case when k.basis = 'not_stated' then jsonb_build_object('basis', o.basis) else '{}' end));
end $$;

-- Somebody's own event, which needs no quote. The id is the caller's, so that sending twice is one.
create function public.add_event(p_id uuid, p_entry uuid, p_fields jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); entry public.journal_entries; r public.events;
begin
  select * into entry from public.journal_entries where id = p_entry and user_id = uid;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  r := jsonb_populate_record(null::public.events, p_fields - 'people');
  insert into public.events (id, user_id, case_id, entry_id, type, origin, state, title, description, event_date, start_time,
      end_date, end_time, precision, time_zone, planned_at, actual_at, location, basis, touched_at, reviewed_at)
    values (p_id, uid, entry.case_id, entry.id, r.type, 'person', 'confirmed', r.title, coalesce(r.description, ''), r.event_date,
      r.start_time, r.end_date, r.end_time, r.precision, entry.time_zone, r.planned_at, r.actual_at, r.location, r.basis, now(), now())
    on conflict (id) do nothing;
  if found then
    perform public.set_people(p_id, uid, coalesce(p_fields -> 'people', '[]'));
  elsif not exists (select 1 from public.events where id = p_id and user_id = uid and entry_id = p_entry) then
    return jsonb_build_object('code', 'unknown');
  end if;
  return jsonb_build_object('code', 'saved');
end $$;

-- Takes what a new reading says of these groups of fields, or keeps what stands there.
create function public.settle_proposal(p_event uuid, p_rev int, p_groups text[], p_use boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare own record := public.own_event(p_event, p_rev); proposed jsonb; chosen jsonb; new_rev int := p_rev;
begin
  if own.code is not null then return jsonb_build_object('code', own.code); end if;
  select fields into proposed from public.event_proposals where event_id = p_event for update;
  select coalesce(jsonb_object_agg(key, value), '{}') into chosen from jsonb_each(coalesce(proposed, '{}')) where key = any (p_groups);
  if p_use and chosen <> '{}' then
    new_rev := public.write_event(p_event, (chosen - array['when', 'exchange'])
      || coalesce(chosen -> 'when', '{}') || coalesce(chosen -> 'exchange', '{}'));
  end if;
  if proposed - p_groups = '{}' then delete from public.event_proposals where event_id = p_event;
  else update public.event_proposals set fields = proposed - p_groups where event_id = p_event; end if;
  return jsonb_build_object('code', 'saved', 'rev', new_rev);
end $$;

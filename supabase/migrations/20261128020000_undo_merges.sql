-- A merged event that is put back takes along what it had brought: quotes, people and files. What the
-- other one says is again what it said before, unless somebody has changed it since.

alter table public.events add column brought jsonb check (jsonb_typeof(brought) = 'object');
comment on column public.events.brought is
  'Of a merged event: {at, rev, before, sources, people, files}: the other one''s moment and rev of the merge, its row before, and ids of what came to it.';

-- Goes with merged_into, also where the other event is deleted: "before" holds its words.
create function public.forget_merge() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.brought := null;
  return new;
end $$;
-- By name after mark_event, which takes merged_into from an event that is put back.
create trigger mark_event_unmerged before update on public.events for each row
  when (new.brought is not null and (new.merged_into is null or new.state <> 'removed')) execute function public.forget_merge();
revoke execute on function public.forget_merge() from public, anon, authenticated;

create or replace function public.merge_events(p_keep uuid, p_keep_rev int, p_other uuid, p_other_rev int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); k public.events; o public.events; came jsonb; new_rev int;
begin
  perform 1 from public.events where user_id = uid and id in (p_keep, p_other) order by id for update;
  select * into k from public.events where id = p_keep and user_id = uid;
  select * into o from public.events where id = p_other and user_id = uid;
  if k.id is null or o.id is null or k.id = o.id or k.entry_id <> o.entry_id then return jsonb_build_object('code', 'unknown'); end if;
  if (k.rev, o.rev) <> (p_keep_rev, p_other_rev) or 'removed' in (k.state, o.state) then return jsonb_build_object('code', 'stale'); end if;
  with sources as (
    insert into public.event_sources (user_id, event_id, entry_id, correction_id, evidence_id, page, start_offset, end_offset, quote)
      select uid, p_keep, s.entry_id, s.correction_id, s.evidence_id, s.page, s.start_offset, s.end_offset, s.quote
      from public.event_sources s where s.event_id = p_other and not exists (
        select 1 from public.event_sources t where t.event_id = p_keep
          and (t.entry_id, t.correction_id, t.evidence_id, t.page, t.start_offset, t.end_offset)
            is not distinct from (s.entry_id, s.correction_id, s.evidence_id, s.page, s.start_offset, s.end_offset))
      returning id
  ), people as (
    insert into public.event_participants (user_id, event_id, person_id, name, role)
      select uid, p_keep, person_id, name, role from public.event_participants where event_id = p_other
      on conflict (event_id, name) do nothing
      returning id
  ), files as (
    insert into public.event_evidence (event_id, evidence_id, user_id)
      select p_keep, evidence_id, uid from public.event_evidence where event_id = p_other
      on conflict do nothing
      returning evidence_id as id
  )
  select jsonb_build_object('at', now(), 'before', to_jsonb(k) - array['found', 'words', 'brought'],
    'sources', (select coalesce(jsonb_agg(id), '[]') from sources), 'people', (select coalesce(jsonb_agg(id), '[]') from people),
    'files', (select coalesce(jsonb_agg(id), '[]') from files)) into came;
  update public.questions set state = 'set_aside' where event_id = p_other and state = 'open';
  update public.events set state = 'removed', merged_into = p_keep where id = p_other;
  update public.events set state = case when k.origin = 'person' then k.state else 'edited' end, touched_at = clock_timestamp()
    where id = p_keep;
  new_rev := public.write_event(p_keep,
    case when k.description = '' then jsonb_build_object('description', o.description) else '{}' end
    || case when k.location is null then jsonb_build_object('location', o.location) else '{}' end
    || case when k.event_date is null then public.event_groups(o, '[]') -> 'when' else '{}' end
    || case when k.planned_at is null and k.actual_at is null then public.event_groups(o, '[]') -> 'exchange' else '{}' end
    || case when k.basis = 'not_stated' then jsonb_build_object('basis', o.basis) else '{}' end);
  update public.events set brought = came || jsonb_build_object('rev', new_rev) where id = p_other;
  return jsonb_build_object('code', 'saved', 'rev', new_rev);
end $$;

-- Takes from an event what a merge had brought it.
create function public.give_back(p_keep public.events, p_other public.events) returns void
language plpgsql set search_path = '' as $$
declare b jsonb := p_other.brought; r public.events;
begin
  delete from public.event_sources where event_id = p_keep.id and b -> 'sources' ? id::text;
  delete from public.event_participants where event_id = p_keep.id and b -> 'people' ? id::text;
  -- Quotes that came later, of a new reading say, may rest on the same file.
  delete from public.event_evidence l where event_id = p_keep.id and b -> 'files' ? evidence_id::text and not exists (
    select 1 from public.event_sources s where s.event_id = p_keep.id and s.evidence_id = l.evidence_id);
  perform public.add_history(p_keep.user_id, p_keep.case_id, 'event', p_keep.id, 'gave_back', null,
    jsonb_build_object('from', p_other.id, 'title', p_other.title));
  if p_keep.rev = (b ->> 'rev')::int then
    r := jsonb_populate_record(p_keep, b -> 'before');
    update public.events set description = r.description, event_date = r.event_date, start_time = r.start_time,
        end_date = r.end_date, end_time = r.end_time, precision = r.precision, date_phrase = r.date_phrase,
        planned_at = r.planned_at, actual_at = r.actual_at, location = r.location, basis = r.basis, state = r.state,
        touched_at = r.touched_at, reviewed_at = r.reviewed_at
      where id = p_keep.id;
    update public.questions set state = 'open', settled_at = null
      where event_id = p_keep.id and state = 'set_aside' and settled_at = (b ->> 'at')::timestamptz;
  else
    -- Tabs that show what was taken away are out of date.
    update public.events set touched_at = clock_timestamp() where id = p_keep.id and state <> 'removed';
  end if;
end $$;
revoke execute on function public.give_back(public.events, public.events) from public, anon, authenticated;

-- Puts a removed event back as it was.
create or replace function public.restore_event(p_event uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.events; k public.events;
begin
  perform 1 from public.events where user_id = uid
    and id in (p_event, (select merged_into from public.events where id = p_event and user_id = uid)) order by id for update;
  select * into e from public.events where id = p_event and user_id = uid;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if e.state = 'removed' then
    select * into k from public.events where id = e.merged_into;
    if k.id is not null and e.brought is not null then perform public.give_back(k, e); end if;
    update public.events set state = e.removed_from where id = p_event;
    update public.questions set state = 'open' where event_id = p_event and state = 'set_aside' and settled_at is null;
  end if;
  return jsonb_build_object('code', 'saved');
end $$;

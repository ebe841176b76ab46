-- A new reading beside what people did with the last one: suggestions that nobody touched give way (and
-- keep their id where they are found again), what a person settled is only proposed otherwise, what was
-- removed stays removed. Rights as in save_readings_and_events.

-- Which event of the entry each found one is, if any: their words overlap in the same source, and they
-- are of the same type or on the same day, now or as they were last read. One is at most one; the
-- likest pair first. p_events: as in save_events.
create function public.match_events(p_entry uuid, p_events jsonb) returns table (ordinal int, event_id uuid)
language plpgsql stable set search_path = '' as $$
declare pair record; used int[] := '{}'; taken uuid[] := '{}';
begin
  for pair in
    select (f ->> 'ordinal')::int as n, e.id,
      (f ->> 'type' in (e.type::text, e.found ->> 'type'))::int
      + (f ->> 'event_date' is not distinct from e.event_date::text
         or (e.found is not null and f ->> 'event_date' is not distinct from e.found -> 'when' ->> 'event_date'))::int as likeness,
      sum(o.shorter) as words, e.state = 'removed' as gone, e.created_at
    from jsonb_array_elements(p_events) f cross join jsonb_array_elements(f -> 'sources') q
    join public.events e on e.entry_id = p_entry
    join public.event_sources s on s.event_id = e.id
      and s.evidence_id is not distinct from (q ->> 'evidence_id')::uuid and s.page is not distinct from (q ->> 'page')::int
    cross join lateral (
      select least(s.end_offset, (q ->> 'end')::int) - greatest(s.start_offset, (q ->> 'start')::int) as shared,
        least(s.end_offset - s.start_offset, (q ->> 'end')::int - (q ->> 'start')::int) as shorter
    ) o
    -- A page that was read anew may have moved its words; which correction words stand in isn't always said.
    where (s.correction_id is not distinct from (q ->> 'correction_id')::uuid and o.shared * 2 >= o.shorter)
      or (coalesce(s.page::text, s.correction_id::text) is not null
        and (strpos(s.quote, q ->> 'quote') > 0 or strpos(q ->> 'quote', s.quote) > 0))
    group by f, e.id
    order by likeness desc, words desc, gone, n, e.created_at, e.id
  loop
    if pair.likeness = 0 or pair.n = any (used) or pair.id = any (taken) then continue; end if;
    used := used || pair.n;
    taken := taken || pair.id;
    ordinal := pair.n;
    event_id := pair.id;
    return next;
  end loop;
end $$;

-- An event in groups that are settled as one, each in one spelling: what is compared and proposed.
create function public.event_groups(e public.events, p_people jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('type', e.type, 'title', e.title, 'description', coalesce(e.description, ''),
    'when', jsonb_build_object('event_date', e.event_date, 'start_time', e.start_time, 'end_date', e.end_date,
      'end_time', e.end_time, 'precision', e.precision, 'date_phrase', e.date_phrase),
    'exchange', jsonb_build_object('planned_at', e.planned_at, 'actual_at', e.actual_at),
    'location', e.location, 'basis', e.basis,
    'people', (select coalesce(jsonb_agg(jsonb_build_object('name', p ->> 'name', 'role', p ->> 'role') order by p ->> 'name'), '[]')
      from jsonb_array_elements(p_people) p))
$$;

create function public.people_of(p_event uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('name', name, 'role', role) order by name), '[]')
  from public.event_participants where event_id = p_event
$$;

-- Makes these the people of an event; who is known to the case by name or alias is linked.
create function public.set_people(p_event uuid, p_owner uuid, p_people jsonb) returns void
language sql set search_path = '' as $$
  delete from public.event_participants o where o.event_id = p_event and not exists (
    select 1 from jsonb_array_elements(p_people) p where p ->> 'name' = o.name and p ->> 'role' = o.role::text);
  insert into public.event_participants (user_id, event_id, person_id, name, role)
    select p_owner, p_event,
      (select k.id from public.people k where k.user_id = p_owner
         and (lower(k.name) = lower(p ->> 'name') or lower(p ->> 'name') = any (select lower(a) from unnest(k.aliases) a))
         order by k.created_at limit 1),
      p ->> 'name', (p ->> 'role')::public.person_role
    from jsonb_array_elements(p_people) p
    on conflict (event_id, name) do nothing
$$;

-- The text that a source of a reading points at: the entry's own, a correction's, or a page's.
create function public.source_words(p_entry uuid, p_source jsonb) returns text
language sql stable set search_path = '' as $$
  select case when p_source ->> 'correction_id' is null
    then public.source_text(p_entry, (p_source ->> 'evidence_id')::uuid, (p_source ->> 'page')::int)
    else (select body from public.entry_corrections where id = (p_source ->> 'correction_id')::uuid and entry_id = p_entry) end
$$;

-- Makes these the words that an event rests on, and links their files.
create function public.set_sources(p_event uuid, p_owner uuid, p_entry uuid, p_sources jsonb) returns void
language sql set search_path = '' as $$
  with wanted as (
    select case when s ->> 'correction_id' is null and s ->> 'evidence_id' is null then p_entry end as entry_id,
      (s ->> 'correction_id')::uuid as correction_id, (s ->> 'evidence_id')::uuid as evidence_id, (s ->> 'page')::int as page,
      (s ->> 'start')::int as start_offset, (s ->> 'end')::int as end_offset, s ->> 'quote' as quote
    from jsonb_array_elements(p_sources) s
  ), gone as (
    delete from public.event_sources o where o.event_id = p_event and not exists (
      select from wanted w where (w.entry_id, w.correction_id, w.evidence_id, w.page, w.start_offset, w.end_offset, w.quote)
        is not distinct from (o.entry_id, o.correction_id, o.evidence_id, o.page, o.start_offset, o.end_offset, o.quote))
  )
  insert into public.event_sources (user_id, event_id, entry_id, correction_id, evidence_id, page, start_offset, end_offset, quote)
    select p_owner, p_event, w.* from wanted w where not exists (
      select from public.event_sources o where o.event_id = p_event
        and (w.entry_id, w.correction_id, w.evidence_id, w.page, w.start_offset, w.end_offset, w.quote)
          is not distinct from (o.entry_id, o.correction_id, o.evidence_id, o.page, o.start_offset, o.end_offset, o.quote));
  delete from public.event_evidence o where o.event_id = p_event and not exists (
    select from jsonb_array_elements(p_sources) s where (s ->> 'evidence_id')::uuid = o.evidence_id);
  insert into public.event_evidence (event_id, evidence_id, user_id)
    select distinct p_event, (s ->> 'evidence_id')::uuid, p_owner from jsonb_array_elements(p_sources) s
    where s ->> 'evidence_id' is not null
    on conflict do nothing
$$;

-- What a new reading says otherwise of an event that a person has settled, but for what it or an earlier
-- one said before and the person decided on.
create function public.propose_changes(p_event uuid, p_job uuid, p_origin public.event_origin, p_found jsonb) returns void
language plpgsql set search_path = '' as $$
declare e public.events; open jsonb; changes jsonb;
begin
  select * into e from public.events where id = p_event;
  open := coalesce((select fields from public.event_proposals where event_id = p_event), '{}');
  select jsonb_object_agg(f.key, f.value) into changes
    from jsonb_each(p_found) f join jsonb_each(public.event_groups(e, public.people_of(p_event))) mine using (key)
    where f.value <> mine.value and (open ? f.key or f.value is distinct from e.found -> f.key);
  update public.events set found = p_found where id = p_event;
  if changes is null then
    delete from public.event_proposals where event_id = p_event;
  else
    insert into public.event_proposals as p (event_id, user_id, job_id, origin, fields)
      values (p_event, e.user_id, p_job, p_origin, changes)
      on conflict (event_id) do update
      set job_id = p_job, origin = p_origin, fields = excluded.fields, created_at = now();
  end if;
end $$;

-- One found event: new, in the place of the untouched suggestion that it is (p_event), or proposed.
-- Gives its id, or null where a person removed it.
create function public.save_event(p_job public.jobs, p_entry public.journal_entries, p_event uuid, p_found jsonb, p_origin public.event_origin) returns uuid
language plpgsql set search_path = '' as $$
declare r public.events; old public.events; groups jsonb; new_id uuid := coalesce(p_event, gen_random_uuid());
begin
  r := jsonb_populate_record(null::public.events, p_found || jsonb_build_object('description', coalesce(p_found ->> 'description', '')));
  groups := public.event_groups(r, p_found -> 'participants');
  select * into old from public.events where id = p_event;
  if old.state = 'removed' then return null; end if;
  if old.id is not null and (old.state <> 'suggested' or old.origin = 'person' or old.touched_at is not null) then
    perform public.propose_changes(old.id, p_job.id, p_origin, groups);
    return old.id;
  end if;
  insert into public.events (id, user_id, case_id, entry_id, job_id, ordinal, type, origin, title, description, event_date, start_time,
      end_date, end_time, precision, date_phrase, time_zone, planned_at, actual_at, location, basis, found)
    values (new_id, p_job.user_id, p_job.case_id, p_entry.id, p_job.id, r.ordinal, r.type, p_origin, r.title, r.description, r.event_date,
      r.start_time, r.end_date, r.end_time, r.precision, r.date_phrase, p_entry.time_zone, r.planned_at, r.actual_at, r.location, r.basis, groups)
    on conflict (id) do update set (job_id, ordinal, type, origin, title, description, event_date, start_time, end_date, end_time,
      precision, date_phrase, planned_at, actual_at, location, basis, found)
    = (excluded.job_id, excluded.ordinal, excluded.type, excluded.origin, excluded.title, excluded.description, excluded.event_date,
      excluded.start_time, excluded.end_date, excluded.end_time, excluded.precision, excluded.date_phrase, excluded.planned_at,
      excluded.actual_at, excluded.location, excluded.basis, excluded.found);
  perform public.set_sources(new_id, p_job.user_id, p_entry.id, p_found -> 'sources');
  perform public.set_people(new_id, p_job.user_id, p_found -> 'participants');
  return new_id;
end $$;

-- Questions of a new reading take the place of those that nobody settled. One that was settled before,
-- or is about an event that a person settled or removed, isn't asked.
create function public.save_questions(p_job public.jobs, p_questions jsonb, p_ids jsonb) returns void
language sql set search_path = '' as $$
  delete from public.questions where entry_id = p_job.entry_id and state in ('open', 'set_aside');
  insert into public.questions (user_id, case_id, entry_id, job_id, ordinal, event_id, item_id, kind, prompt, options, quote)
    select p_job.user_id, p_job.case_id, p_job.entry_id, p_job.id, (q ->> 'ordinal')::int, e.id, i.id,
      (q ->> 'kind')::public.question_kind, q ->> 'prompt', q -> 'options', q ->> 'quote'
    from jsonb_array_elements(p_questions) q
    left join public.events e on e.id = (p_ids ->> (q ->> 'event'))::uuid
    left join public.action_items i on i.job_id = p_job.id and i.ordinal = (q ->> 'item')::int
    where (q ->> 'event' is null or e.state = 'suggested') and (q ->> 'item' is null or i.id is not null or e.id is not null)
      and strpos(public.source_words(p_job.entry_id, q), q ->> 'quote') > 0
      and not exists (select 1 from public.questions o where o.entry_id = p_job.entry_id and o.prompt = q ->> 'prompt' and o.quote = q ->> 'quote')
$$;

-- The same answers as before, sooner over a long journal: filters are read once, participants are joined
-- only where they are asked for, and all counts come from one pass.
create or replace function public.list_timeline(
  p_filter jsonb, p_after jsonb default null, p_oldest_first boolean default false, p_limit int default 100
) returns jsonb
language sql stable set search_path = '' as $$
  with f as materialized (
    select (select array_agg(t) from jsonb_array_elements_text(p_filter -> 'types') t) as types,
      (p_filter ->> 'from')::date as from_day, (p_filter ->> 'to')::date as to_day,
      lower(p_filter ->> 'person') as person, p_filter ->> 'basis' as basis,
      coalesce((p_filter ->> 'evidence')::boolean, false) as evidence,
      coalesce((p_filter ->> 'confirmed')::boolean, false) as confirmed,
      p_filter ->> 'pattern' as pattern, coalesce((p_filter ->> 'late')::boolean, false) as late
  ), named as materialized (
    select p.event_id, coalesce(k.name, p.name) as name
    from public.event_participants p left join public.people k on k.id = p.person_id
  ), theirs as materialized (
    select n.event_id from named n, f where lower(n.name) = f.person
  ), filed as materialized (
    select event_id, count(*)::int as files from public.event_evidence group by event_id
  ), fits as materialized (
    select e.id, e.type, e.basis, e.pattern, e.event_date,
      coalesce(e.event_date, case when p_oldest_first then 'infinity'::date else '-infinity'::date end) as day,
      coalesce(e.start_time, '24:00'::time) as at,
      e.state <> 'suggested' as confirmed, coalesce(e.actual_at > e.planned_at, false) as late,
      e.id in (select event_id from filed) as has_files,
      f.types is null or e.type::text = any (f.types) as by_type,
      (f.from_day is null or coalesce(e.event_date >= f.from_day, false))
        and (f.to_day is null or coalesce(e.event_date <= f.to_day, false)) as by_day,
      f.person is null or e.id in (select event_id from theirs) as by_person,
      f.basis is null or coalesce(e.basis::text = f.basis, false) as by_basis,
      not f.evidence or e.id in (select event_id from filed) as by_evidence,
      e.state <> 'suggested' or not f.confirmed as by_state,
      (f.pattern is null or coalesce(e.pattern = f.pattern, false))
        and (not f.late or coalesce(e.actual_at > e.planned_at, false)) as by_pattern
    from public.events e cross join f
    where e.state <> 'removed'
  ), page as materialized (
    select * from fits
    where by_type and by_day and by_person and by_basis and by_evidence and by_state and by_pattern
      and (p_after is null
        or case when p_oldest_first then day > (p_after ->> 'day')::date else day < (p_after ->> 'day')::date end
        or (day = (p_after ->> 'day')::date and (at, id) > ((p_after ->> 'time')::time, (p_after ->> 'id')::uuid)))
    order by case when p_oldest_first then day end, case when not p_oldest_first then day end desc, at, id
    limit least(greatest(p_limit, 1), 500)
  ), grouped as materialized (
    select type, basis, pattern,
      count(*) as n, min(event_date) as first, max(event_date) as last,
      count(*) filter (where late) as late, count(*) filter (where has_files) as filed, count(*) filter (where confirmed) as confirmed,
      by_type, by_day, by_person, by_basis, by_evidence, by_state, by_pattern
    from fits where p_after is null
    group by type, basis, pattern, by_type, by_day, by_person, by_basis, by_evidence, by_state, by_pattern
  )
  select jsonb_build_object(
    'items', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'title', e.title, 'type', e.type, 'state', e.state, 'basis', e.basis, 'location', e.location,
        'event_date', e.event_date, 'start_time', e.start_time, 'end_date', e.end_date, 'end_time', e.end_time,
        'precision', e.precision, 'date_phrase', e.date_phrase, 'planned_at', e.planned_at, 'actual_at', e.actual_at,
        'files', coalesce((select files from filed where event_id = e.id), 0),
        'people', (select coalesce(jsonb_agg(name order by name), '[]') from (
          select coalesce(k.name, n.name) as name from public.event_participants n
          left join public.people k on k.id = n.person_id where n.event_id = e.id) x),
        'cursor', jsonb_build_object('day', p.day, 'time', p.at, 'id', p.id))
        order by case when p_oldest_first then p.day end, case when not p_oldest_first then p.day end desc, p.at, p.id), '[]')
      from page p join public.events e on e.id = p.id),
    'counts', case when p_after is null then jsonb_build_object(
      'total', (select coalesce(sum(n), 0) from grouped
        where by_type and by_day and by_person and by_basis and by_evidence and by_state and by_pattern),
      'all', (select coalesce(sum(n), 0) from grouped),
      'first', (select min(first) from grouped
        where by_type and by_day and by_person and by_basis and by_evidence and by_state and by_pattern),
      'last', (select max(last) from grouped
        where by_type and by_day and by_person and by_basis and by_evidence and by_state and by_pattern),
      'types', (select coalesce(jsonb_object_agg(type, n), '{}') from (
        select type, sum(n) n from grouped
        where by_day and by_person and by_basis and by_evidence and by_state and by_pattern group by type) t),
      'people', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'count', n) order by n desc, name), '[]') from (
        select min(p.name) as name, sum(p.n) n from (
          select n.name, count(*) n from fits join named n on n.event_id = fits.id
          where by_type and by_day and by_basis and by_evidence and by_state and by_pattern group by n.name) p
        group by lower(p.name) order by n desc limit 30) t),
      'basis', (select coalesce(jsonb_object_agg(basis, n), '{}') from (
        select basis, sum(n) n from grouped
        where by_type and by_day and by_person and by_evidence and by_state and by_pattern group by basis) t),
      'evidence', (select coalesce(sum(filed), 0) from grouped
        where by_type and by_day and by_person and by_basis and by_state and by_pattern),
      'confirmed', (select coalesce(sum(confirmed), 0) from grouped
        where by_type and by_day and by_person and by_basis and by_evidence and by_pattern),
      'patterns', (select coalesce(jsonb_agg(jsonb_build_object('pattern', pattern, 'recorded', n, 'late', late) order by n desc), '[]') from (
        select pattern, sum(n) n, sum(late) late from grouped
        where pattern is not null and by_type and by_day and by_person and by_basis and by_evidence and by_state
        group by pattern) t)
    ) end)
$$;

-- Names are read once each, not once an event.
-- Which rows hold every word, the latest first; p_limit of each kind, and how many there are.
create or replace function public.search_journal(p_words text[], p_limit int default 20) returns jsonb
language sql stable set search_path = '' as $$
  with asked as materialized (select public.search_query(p_words) as q),
  named as materialized (
    -- Few names stand at many events: each is read once.
    select name, to_tsvector('pg_catalog.simple', name) as words
    from (select distinct name from public.event_participants) n
    where exists (select from unnest(p_words) w, public.search_query(array[w]) one
      where to_tsvector('pg_catalog.simple', n.name) @@ one)
  ), there as materialized (
    select p.event_id, n.words from public.event_participants p join named n on n.name = p.name
  ), entries as materialized (
    select e.id, coalesce(e.reference_date, (e.submitted_at at time zone e.time_zone)::date) as day, e.submitted_at
    from public.journal_entries e, asked where e.words @@ asked.q
      or exists (select from public.entry_corrections c where c.entry_id = e.id and c.words @@ asked.q)
  ), events as materialized (
    select e.id, e.event_date, e.start_time from public.events e, asked
    where e.state <> 'removed' and (e.words @@ asked.q or e.id in (
      select t.event_id from there t join public.events o on o.id = t.event_id, asked a where (t.words || o.words) @@ a.q))
  ), files as materialized (
    select distinct on (w.evidence_id) w.evidence_id as id, w.page, w.part from public.evidence_words w, asked
    where w.words @@ asked.q order by w.evidence_id, w.page = 0, w.page, w.part
  ), todos as materialized (
    select a.id, a.due_date, a.created_at from public.action_items a, asked where a.removed_at is null and a.words @@ asked.q
  )
  select jsonb_build_object(
    'near', (select coalesce(jsonb_agg(distinct name), '[]') from public.near_names(p_words)),
    'entries', (select coalesce(jsonb_agg(x.row order by x.day desc, x.submitted_at desc), '[]') from (
      select f.day, f.submitted_at, jsonb_build_object('id', e.id, 'day', e.reference_date, 'time_zone', e.time_zone,
        'submitted_at', e.submitted_at, 'text', public.passage(coalesce((select body from public.entry_corrections c, asked
          where c.entry_id = e.id and c.words @@ asked.q and not e.words @@ asked.q limit 1), e.event_text), p_words)) as row
      from entries f join public.journal_entries e on e.id = f.id order by f.day desc, f.submitted_at desc limit p_limit) x),
    'events', (select coalesce(jsonb_agg(x.row order by x.event_date desc nulls last, x.id), '[]') from (
      select f.event_date, f.id, jsonb_build_object('id', e.id, 'title', e.title, 'type', e.type, 'event_date', e.event_date,
        'start_time', e.start_time, 'end_date', e.end_date, 'end_time', e.end_time, 'precision', e.precision,
        'planned_at', e.planned_at, 'actual_at', e.actual_at, 'location', e.location,
        'people', (select coalesce(jsonb_agg(name order by name), '[]') from public.event_participants where event_id = e.id)) as row
      from events f join public.events e on e.id = f.id order by f.event_date desc nulls last, f.id limit p_limit) x),
    'files', (select coalesce(jsonb_agg(x.row order by x.received_at desc), '[]') from (
      select e.received_at, jsonb_build_object('id', e.id, 'name', e.original_name, 'page', f.page,
        'received_at', e.received_at, 'text', public.passage(w.body, p_words)) as row
      from files f join public.evidence e on e.id = f.id
      join public.evidence_words w on w.evidence_id = f.id and w.page = f.page and w.part = f.part
      where e.received_at is not null order by e.received_at desc limit p_limit) x),
    'todos', (select coalesce(jsonb_agg(x.row order by x.created_at desc), '[]') from (
      select a.created_at, jsonb_build_object('id', a.id, 'title', a.title, 'entry_id', a.entry_id, 'due_date', a.due_date,
        'done', a.done_at is not null) as row
      from todos f join public.action_items a on a.id = f.id order by a.created_at desc limit p_limit) x),
    'counts', jsonb_build_object('entries', (select count(*) from entries), 'events', (select count(*) from events),
      'files', (select count(*) from files), 'todos', (select count(*) from todos)))
$$;

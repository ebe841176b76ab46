-- The timeline: events by day, narrowed down by what they are, a page at a time.

-- What is counted together ("Pick-ups: 14 recorded"); told by the title, so that a person who edits it
-- decides.
alter table public.events add column pattern text generated always as (
  case
    when title ~* '\m(pick(ed|ing)?[- ]?ups?|picked .* up|collect(ed|ion))\M' then 'pick_up'
    when title ~* '\m(drop(ped|ping)?[- ]?offs?|dropped .* off)\M' then 'drop_off'
    when title ~* '\m(exchanges?|hand-?overs?|handed over)\M' then 'exchange'
    when title ~* '\m(phone|video)? ?calls?\M' then 'call'
  end
) stored;

-- p_filter: {types, from, to, person, basis, evidence, confirmed, pattern, late}; from and to are days,
-- both included. p_after: {day, time, id} of the last event shown. Within a day times rise, events
-- without one come after them; undated ones end the list. The counts say how many there would be under
-- each choice of one filter while the others stay; they come with the first page only.
create function public.list_timeline(
  p_filter jsonb, p_after jsonb default null, p_oldest_first boolean default false, p_limit int default 100
) returns jsonb
language sql stable set search_path = '' as $$
  with named as (
    select p.event_id, array_agg(coalesce(k.name, p.name) order by coalesce(k.name, p.name)) as people
    from public.event_participants p left join public.people k on k.id = p.person_id group by p.event_id
  ), filed as (
    select event_id, count(*)::int as files from public.event_evidence group by event_id
  ), all_events as (
    select e.id, e.type, e.basis, e.pattern, e.event_date,
      coalesce(e.event_date, case when p_oldest_first then 'infinity'::date else '-infinity'::date end) as day,
      coalesce(e.start_time, '24:00'::time) as at,
      e.state <> 'suggested' as confirmed, coalesce(e.actual_at > e.planned_at, false) as late,
      coalesce(f.files, 0) as files, coalesce(n.people, '{}') as people
    from public.events e left join named n on n.event_id = e.id left join filed f on f.event_id = e.id
    where e.state <> 'removed'
  ), fits as materialized (
    select a.*,
      p_filter -> 'types' is null or p_filter -> 'types' ? a.type::text as by_type,
      coalesce(event_date >= (p_filter ->> 'from')::date, p_filter ->> 'from' is null)
        and coalesce(event_date <= (p_filter ->> 'to')::date, p_filter ->> 'to' is null) as by_day,
      p_filter ->> 'person' is null or exists (
        select from unnest(a.people) name where lower(name) = lower(p_filter ->> 'person')) as by_person,
      coalesce(basis::text = p_filter ->> 'basis', p_filter ->> 'basis' is null) as by_basis,
      files > 0 or not coalesce((p_filter ->> 'evidence')::boolean, false) as by_evidence,
      confirmed or not coalesce((p_filter ->> 'confirmed')::boolean, false) as by_state,
      coalesce(pattern = p_filter ->> 'pattern', p_filter ->> 'pattern' is null)
        and (late or not coalesce((p_filter ->> 'late')::boolean, false)) as by_pattern
    from all_events a
  ), listed as (
    select * from fits where by_type and by_day and by_person and by_basis and by_evidence and by_state and by_pattern
  ), page as (
    select * from listed
    where p_after is null
      or case when p_oldest_first then day > (p_after ->> 'day')::date else day < (p_after ->> 'day')::date end
      or (day = (p_after ->> 'day')::date and (at, id) > ((p_after ->> 'time')::time, (p_after ->> 'id')::uuid))
    order by case when p_oldest_first then day end, case when not p_oldest_first then day end desc, at, id
    limit least(greatest(p_limit, 1), 500)
  )
  select jsonb_build_object(
    'items', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'title', e.title, 'type', e.type, 'state', e.state, 'basis', e.basis, 'location', e.location,
        'event_date', e.event_date, 'start_time', e.start_time, 'end_date', e.end_date, 'end_time', e.end_time,
        'precision', e.precision, 'date_phrase', e.date_phrase, 'planned_at', e.planned_at, 'actual_at', e.actual_at,
        'files', p.files, 'people', p.people, 'cursor', jsonb_build_object('day', p.day, 'time', p.at, 'id', p.id))
        order by case when p_oldest_first then p.day end, case when not p_oldest_first then p.day end desc, p.at, p.id), '[]')
      from page p join public.events e on e.id = p.id),
    'counts', case when p_after is null then jsonb_build_object(
      'total', (select count(*) from listed),
      'all', (select count(*) from fits),
      'first', (select min(event_date) from listed),
      'last', (select max(event_date) from listed),
      'types', (select coalesce(jsonb_object_agg(type, n), '{}') from (
        select type, count(*) n from fits
        where by_day and by_person and by_basis and by_evidence and by_state and by_pattern group by type) t),
      'people', (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'count', n) order by n desc, name), '[]') from (
        select min(name) as name, count(*) n from fits, unnest(people) name
        where by_type and by_day and by_basis and by_evidence and by_state and by_pattern
        group by lower(name) order by n desc limit 30) t),
      'basis', (select coalesce(jsonb_object_agg(basis, n), '{}') from (
        select basis, count(*) n from fits
        where by_type and by_day and by_person and by_evidence and by_state and by_pattern group by basis) t),
      'evidence', (select count(*) from fits
        where files > 0 and by_type and by_day and by_person and by_basis and by_state and by_pattern),
      'confirmed', (select count(*) from fits
        where confirmed and by_type and by_day and by_person and by_basis and by_evidence and by_pattern),
      'patterns', (select coalesce(jsonb_agg(jsonb_build_object('pattern', pattern, 'recorded', n, 'late', late) order by n desc), '[]') from (
        select pattern, count(*) n, count(*) filter (where late) as late from fits
        where pattern is not null and by_type and by_day and by_person and by_basis and by_evidence and by_state
        group by pattern) t)
    ) end)
$$;

revoke execute on function public.list_timeline(jsonb, jsonb, boolean, int) from public, anon;
grant execute on function public.list_timeline(jsonb, jsonb, boolean, int) to authenticated;

-- The chronology that people print or take along: events in the order in which they happened, each with
-- its whole text, the words it came from and the files behind it, a page at a time.

-- p_filter: {from, to, confirmed}; from and to are days, both included, and leave out what has no day.
-- p_after: {day, time, id} of the last event. Within a day times rise, events without one come after
-- them; undated ones end the list. The counts come with the first page only.
create function public.list_chronology(p_filter jsonb, p_after jsonb default null, p_limit int default 500)
returns jsonb
language sql stable set search_path = '' as $$
  with told as (
    select e.*, coalesce(e.event_date, 'infinity'::date) as day, coalesce(e.start_time, '24:00'::time) as at,
      coalesce(e.event_date >= (p_filter ->> 'from')::date, p_filter ->> 'from' is null)
        and coalesce(e.event_date <= (p_filter ->> 'to')::date, p_filter ->> 'to' is null)
        and (e.state <> 'suggested' or not coalesce((p_filter ->> 'confirmed')::boolean, false)) as listed
    from public.events e where e.state <> 'removed'
  ), page as (
    select * from told where listed and (p_after is null
      or (day, at, id) > ((p_after ->> 'day')::date, (p_after ->> 'time')::time, (p_after ->> 'id')::uuid))
    order by day, at, id limit least(greatest(p_limit, 1), 500)
  )
  select jsonb_build_object(
    'items', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', p.id, 'title', p.title, 'description', p.description, 'type', p.type, 'state', p.state,
        'origin', p.origin, 'basis', p.basis, 'location', p.location, 'time_zone', p.time_zone,
        'event_date', p.event_date, 'start_time', p.start_time, 'end_date', p.end_date, 'end_time', p.end_time,
        'precision', p.precision, 'planned_at', p.planned_at, 'actual_at', p.actual_at,
        'people', (select coalesce(jsonb_agg(n.name order by n.name), '[]') from (
          select coalesce(k.name, w.name) as name from public.event_participants w
            left join public.people k on k.id = w.person_id where w.event_id = p.id) n),
        'quotes', (select coalesce(jsonb_agg(jsonb_build_object('quote', s.quote, 'file', s.evidence_id, 'page', s.page,
            'corrected', s.correction_id is not null, 'entry_day', j.reference_date, 'written_at', coalesce(c.written_at, j.submitted_at),
            'entry_zone', j.time_zone) order by s.evidence_id nulls first, s.page, s.start_offset), '[]')
          from public.event_sources s left join public.entry_corrections c on c.id = s.correction_id
            left join public.journal_entries j on j.id = coalesce(s.entry_id, c.entry_id) where s.event_id = p.id),
        'files', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.original_name, 'size', f.byte_size,
            'sha256', coalesce(f.sha256_server, f.sha256_browser), 'damaged', f.status = 'damaged') order by f.created_at, f.id), '[]')
          from public.evidence f where f.received_at is not null and f.id in (
            select l.evidence_id from public.event_evidence l where l.event_id = p.id
            union select s.evidence_id from public.event_sources s where s.event_id = p.id)),
        'cursor', jsonb_build_object('day', p.day, 'time', p.at, 'id', p.id)
      ) order by p.day, p.at, p.id), '[]') from page p),
    'counts', case when p_after is null then jsonb_build_object(
      'listed', (select count(*) from told where listed),
      'all', (select count(*) from told),
      'undated', (select count(*) from told where event_date is null),
      'suggested', (select count(*) from told where listed and state = 'suggested')) end)
$$;

revoke execute on function public.list_chronology(jsonb, jsonb, int) from public, anon;
grant execute on function public.list_chronology(jsonb, jsonb, int) to authenticated;

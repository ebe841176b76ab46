-- One search over everything: entries, events, files and to-dos. Words are kept twice, as written and by
-- stem, as for files; names are found with a letter or two wrong. Typographic apostrophes would hide the
-- stem of "Robin’s".
create extension if not exists fuzzystrmatch with schema extensions;
grant execute on function extensions.levenshtein_less_equal(text, text, int) to authenticated;

alter table public.journal_entries add column words tsvector generated always as (
  to_tsvector('pg_catalog.simple'::regconfig, event_text) || to_tsvector('pg_catalog.english'::regconfig, translate(event_text, '’', ''''))
) stored;
alter table public.events add column words tsvector generated always as (
  to_tsvector('pg_catalog.simple'::regconfig, title || ' ' || description || ' ' || coalesce(location, ''))
  || to_tsvector('pg_catalog.english'::regconfig, title || ' ' || description || ' ' || coalesce(location, ''))
) stored;
alter table public.entry_corrections add column words tsvector generated always as (
  to_tsvector('pg_catalog.simple'::regconfig, body) || to_tsvector('pg_catalog.english'::regconfig, translate(body, '’', ''''))
) stored;
alter table public.action_items add column words tsvector generated always as (
  to_tsvector('pg_catalog.simple'::regconfig, title) || to_tsvector('pg_catalog.english'::regconfig, title)
) stored;

-- Names in the journal that a word may mean: a letter or two are other, missing or too many.
create function public.near_names(p_words text[]) returns table (word text, name text)
language sql stable set search_path = '' as $$
  with names as (
    select distinct lower(part) as name from (
      select name from public.people
      union all select unnest(aliases) from public.people
      union all (select distinct name from public.event_participants)
    ) n, regexp_split_to_table(n.name, '[^[:alnum:]]+') part where char_length(part) between 4 and 60
  )
  select w, n.name from unnest(p_words) w, names n
  where char_length(w) between 4 and 60
    and extensions.levenshtein_less_equal(w, n.name, 2) between 1 and case when char_length(w) >= 6 then 2 else 1 end
$$;

-- Each word as the start of a word, by its stem, or as a name that is written almost so.
create function public.search_query(p_words text[]) returns tsquery
language sql stable set search_path = '' as $$
  with terms as (
    select n, to_tsquery('pg_catalog.simple', '''' || replace(replace(w, '\', ' '), '''', ' ') || ''':*') as start,
      plainto_tsquery('pg_catalog.english', w) as stem,
      (select string_agg(quote_literal(name) || ':*', ' | ') from public.near_names(array[w])) as near
    from unnest(p_words) with ordinality t (w, n)
  )
  select string_agg('(' || concat_ws(' | ', start::text, nullif(stem::text, ''), near) || ')', ' & ' order by n)::tsquery
  from terms where numnode(start) > 0
$$;

-- Some 320 characters of a text round the first of the words.
create function public.passage(p_text text, p_words text[]) returns text
language sql immutable set search_path = '' as $$
  select substr(p_text, greatest(coalesce((
    select min(at) from unnest(p_words) w, lateral (
      select coalesce(nullif(strpos(lower(p_text), lower(w)), 0), nullif(strpos(lower(p_text), lower(left(w, 4))), 0)) as at) t
  ), 1) - 90, 1), 320)
$$;

-- Which rows hold every word, the latest first; p_limit of each kind, and how many there are.
create function public.search_journal(p_words text[], p_limit int default 20) returns jsonb
language sql stable set search_path = '' as $$
  with asked as materialized (select public.search_query(p_words) as q),
  entries as materialized (
    select e.id, coalesce(e.reference_date, (e.submitted_at at time zone e.time_zone)::date) as day, e.submitted_at
    from public.journal_entries e, asked where e.words @@ asked.q
      or exists (select from public.entry_corrections c where c.entry_id = e.id and c.words @@ asked.q)
  ), events as materialized (
    select e.id, e.event_date, e.start_time from public.events e, asked
    where e.state <> 'removed' and (e.words @@ asked.q or exists (
      select from public.event_participants p where p.event_id = e.id
        and to_tsvector('pg_catalog.simple', p.name || ' ' || e.title) @@ asked.q))
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

revoke execute on function public.near_names(text[]) from public, anon;
revoke execute on function public.search_query(text[]) from public, anon;
revoke execute on function public.search_journal(text[], int) from public, anon;
revoke execute on function public.passage(text, text[]) from public, anon;
grant execute on function public.near_names(text[]) to authenticated;
grant execute on function public.search_query(text[]) to authenticated;
grant execute on function public.search_journal(text[], int) to authenticated;
grant execute on function public.passage(text, text[]) to authenticated;

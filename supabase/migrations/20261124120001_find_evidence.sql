-- Finding files again: by words in their text, name or note, and by what they are. Small pictures of
-- them are made by a task and lie beside the original, under keys of their own.

alter table public.evidence
  add column kind text not null generated always as (
    case when coalesce(mime_type, declared_type) like 'image/%' then 'picture'
      when coalesce(mime_type, declared_type) in ('message/rfc822', 'application/vnd.ms-outlook') then 'email'
      when coalesce(mime_type, declared_type) ~ '^(audio|video)/' then 'recording'
      else 'document' end
  ) stored,
  add column thumbnail text check (thumbnail in ('made', 'none')),
  add column thumbnail_tries int not null default 0 check (thumbnail_tries >= 0),
  add column thumbnail_tried_at timestamptz;
comment on column public.evidence.thumbnail is
  '''made'': <key>.thumb.jpg and <key>.view.jpg are stored; ''none'': there is nothing to show; null: not tried to the end.';
create index evidence_found on public.evidence (user_id, received_at desc, id desc) where received_at is not null;
create index evidence_without_thumbnail on public.evidence (thumbnail_tried_at nulls first) where thumbnail is null and received_at is not null;

-- Page 0 holds the name and the note. A long page lies in parts: a tsvector holds a megabyte at most.
create table public.evidence_words (
  evidence_id uuid not null,
  page int not null check (page >= 0),
  part int not null check (part >= 1),
  user_id uuid not null references auth.users (id) on delete cascade,
  body text not null,
  words tsvector not null,
  primary key (evidence_id, page, part),
  foreign key (evidence_id, user_id) references public.evidence (id, user_id) on delete cascade
);
create index evidence_words_evidence on public.evidence_words (evidence_id, user_id);
create index evidence_words_user on public.evidence_words (user_id);
create index evidence_words_words on public.evidence_words using gin (words);

alter table public.evidence_words enable row level security;
grant select on public.evidence_words to authenticated;
grant select, insert, update, delete on public.evidence_words to service_role;
create policy "People read the words of their own files" on public.evidence_words
  for select to authenticated using (user_id = (select auth.uid()));

-- Twice: as written, so that names and half words are found, and by stem ("called" finds "call").
create function public.search_words(p_text text) returns tsvector
language sql immutable set search_path = '' as $$
  select to_tsvector('pg_catalog.simple', p_text) || to_tsvector('pg_catalog.english', p_text)
$$;

create function public.index_evidence() returns trigger
language plpgsql security definer set search_path = '' as $$
declare size constant int := 50000;
begin
  if tg_op = 'INSERT' or (new.original_name, new.note) is distinct from (old.original_name, old.note) then
    insert into public.evidence_words (evidence_id, page, part, user_id, body, words)
      select new.id, 0, 1, new.user_id, t.body, public.search_words(t.body)
      from (select translate(new.original_name, '_-.', '   ') || coalesce(E'\n' || new.note, '') as body) t
      on conflict (evidence_id, page, part) do update set body = excluded.body, words = excluded.words;
  end if;
  if new.pages is not null and (tg_op = 'INSERT' or new.pages is distinct from old.pages) then
    delete from public.evidence_words where evidence_id = new.id and page > 0;
    insert into public.evidence_words (evidence_id, page, part, user_id, body, words)
      select new.id, (p ->> 'page')::int, n, new.user_id, t.body, public.search_words(t.body)
      from jsonb_array_elements(new.pages) p
      cross join generate_series(1, 1 + char_length(p ->> 'text') / size) n
      cross join lateral (select substr(p ->> 'text', 1 + (n - 1) * size, size) as body) t
      where t.body <> '' on conflict do nothing;
  end if;
  return null;
end $$;
create trigger index_evidence after insert or update of original_name, note, pages on public.evidence
  for each row execute function public.index_evidence();

insert into public.evidence_words (evidence_id, page, part, user_id, body, words)
  select id, 0, 1, user_id, translate(original_name, '_-.', '   '), public.search_words(translate(original_name, '_-.', '   '))
  from public.evidence;

-- One page of the library, newest first, of files that hold every word of p_words, each as the start of
-- a word or by its stem. p_filter: {kind, from, to, linked, readable}; instants, half-open. Beside the
-- files how many there would be under each choice of one filter while the others stay as they are.
create function public.list_evidence(
  p_words text[], p_filter jsonb, p_zone text, p_before timestamptz default null, p_before_id uuid default null, p_limit int default 60
) returns jsonb
language sql stable set search_path = '' as $$
  with terms as (
    select to_tsquery('pg_catalog.simple', '''' || replace(replace(w, '\', ' '), '''', ' ') || ''':*') || plainto_tsquery('pg_catalog.english', w) as q, n
    from unnest(p_words) with ordinality t (w, n)
  ), files as (
    select e.id, e.kind, e.received_at, l.entries, l.events,
      l.entries + l.events > 0 as linked,
      case when e.reading_status in ('read', 'partly_read') then true
        when e.reading_status in ('could_not_read', 'kept_not_read') then false end as readable
    from public.evidence e
    cross join lateral (select
      (select count(*) from public.entry_evidence l where l.evidence_id = e.id) as entries,
      (select count(*) from public.event_evidence l join public.events v on v.id = l.event_id and v.state <> 'removed'
        where l.evidence_id = e.id) as events) l
    where e.received_at is not null and not exists (
      select from terms where not exists (
        select from public.evidence_words w where w.evidence_id = e.id and w.words @@ terms.q))
  ), fits as (
    select f.*,
      coalesce(f.kind = p_filter ->> 'kind', p_filter ->> 'kind' is null) as by_kind,
      f.received_at >= coalesce((p_filter ->> 'from')::timestamptz, '-infinity')
        and f.received_at < coalesce((p_filter ->> 'to')::timestamptz, 'infinity') as by_day,
      p_filter ->> 'linked' is null or f.linked = (p_filter ->> 'linked')::boolean as by_link,
      p_filter ->> 'readable' is null or coalesce(f.readable = (p_filter ->> 'readable')::boolean, false) as by_reading
    from files f
  ), shown as (
    select f.* from fits f where by_kind and by_day and by_link and by_reading
      and (p_before is null or (f.received_at, f.id) < (p_before, p_before_id))
    order by f.received_at desc, f.id desc limit least(greatest(p_limit, 1), 500)
  )
  select jsonb_build_object(
    'items', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'name', e.original_name, 'kind', e.kind, 'type', coalesce(e.mime_type, e.declared_type),
        'size', e.byte_size, 'status', e.status, 'reading_status', e.reading_status, 'reading_reason', e.reading_reason,
        'words', e.words, 'summary', e.summary, 'note', e.note, 'thumbnail', e.thumbnail, 'received_at', e.received_at,
        'entries', s.entries, 'events', s.events, 'page', hit.page, 'excerpt', hit.excerpt)
        order by e.received_at desc, e.id desc), '[]')
      from shown s join public.evidence e on e.id = s.id
      left join lateral (
        select w.page, substr(w.body, greatest(coalesce(nullif(strpos(lower(w.body), lower(p_words[1])), 0),
            nullif(strpos(lower(w.body), lower(left(p_words[1], 4))), 0), 1) - 90, 1), 320) as excerpt
        from public.evidence_words w
        where w.evidence_id = s.id and exists (select from terms where w.words @@ terms.q)
        order by (select count(*) from terms where w.words @@ terms.q) desc, w.page = 0, w.page, w.part limit 1
      ) hit on p_words[1] is not null),
    'total', (select count(*) from fits where by_kind and by_day and by_link and by_reading),
    'all', (select count(*) from public.evidence e where e.received_at is not null),
    'kinds', (select coalesce(jsonb_object_agg(kind, n), '{}') from (
      select kind, count(*) n from fits where by_day and by_link and by_reading group by kind) k),
    'months', (select coalesce(jsonb_object_agg(month, n), '{}') from (
      select to_char(received_at at time zone p_zone, 'YYYY-MM') as month, count(*) n from fits
      where by_kind and by_link and by_reading group by 1) m),
    'linked', (select jsonb_build_object('yes', count(*) filter (where linked), 'no', count(*) filter (where not linked))
      from fits where by_kind and by_day and by_reading),
    'readable', (select jsonb_build_object('yes', count(*) filter (where readable), 'no', count(*) filter (where not readable))
      from fits where by_kind and by_day and by_link))
$$;

-- Files that have no picture yet, handed out to one task at a time: three tries, a quarter of an hour apart.
create function public.take_thumbnails(p_limit int default 20) returns table (id uuid, storage_key text, type text)
language sql set search_path = '' as $$
  update public.evidence e set thumbnail_tries = e.thumbnail_tries + 1, thumbnail_tried_at = now(),
      thumbnail = case when e.thumbnail_tries >= 3 then 'none' end
  where e.id in (
    select t.id from public.evidence t
    where t.thumbnail is null and t.status = 'received' and (t.thumbnail_tried_at is null or t.thumbnail_tried_at < now() - interval '15 minutes')
    order by t.thumbnail_tried_at nulls first, t.received_at desc limit p_limit for update skip locked
  ) returning e.id, e.storage_key, coalesce(e.mime_type, e.declared_type)
$$;

-- False where the file was deleted meanwhile: whoever stored its pictures takes them away again.
create function public.save_thumbnail(p_evidence uuid, p_outcome text) returns boolean
language plpgsql set search_path = '' as $$
begin
  update public.evidence set thumbnail = p_outcome where id = p_evidence;
  return found;
end $$;

revoke execute on function public.search_words(text) from public, anon, authenticated;
revoke execute on function public.index_evidence() from public, anon, authenticated;
revoke execute on function public.list_evidence(text[], jsonb, text, timestamptz, uuid, int) from public, anon;
revoke execute on function public.take_thumbnails(int) from public, anon, authenticated;
revoke execute on function public.save_thumbnail(uuid, text) from public, anon, authenticated;
grant execute on function public.list_evidence(text[], jsonb, text, timestamptz, uuid, int) to authenticated;
grant execute on function public.take_thumbnails(int) to service_role;
grant execute on function public.save_thumbnail(uuid, text) to service_role;

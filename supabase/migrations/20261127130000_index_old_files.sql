-- Files that were read before there was an index were found by their name only: their pages join it.
insert into public.evidence_words (evidence_id, page, part, user_id, body, words)
  select e.id, (p ->> 'page')::int, n, e.user_id, t.body, public.search_words(t.body)
  from public.evidence e
  cross join jsonb_array_elements(e.pages) p
  cross join generate_series(1, 1 + char_length(p ->> 'text') / 50000) n
  cross join lateral (select substr(p ->> 'text', 1 + (n - 1) * 50000, 50000) as body) t
  where e.pages is not null and t.body <> ''
  on conflict do nothing;
-- So did their notes.
update public.evidence_words w set body = w.body || E'\n' || e.note, words = public.search_words(w.body || E'\n' || e.note)
  from public.evidence e
  where e.id = w.evidence_id and w.page = 0 and e.note is not null and w.body = translate(e.original_name, '_-.', '   ');

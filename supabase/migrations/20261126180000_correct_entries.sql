-- What its writer adds to an entry after it was handed in: dated corrections, and files. The text that
-- was handed in stays; so does every correction.

create table public.entry_corrections (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  entry_id uuid not null,
  body text not null check (char_length(body) between 1 and 20000 and body ~ '\S'),
  written_at timestamptz not null default now(),
  unique (id, user_id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade
);
comment on table public.entry_corrections is 'Dated additions to an entry. Nobody changes one, tasks included.';
create index entry_corrections_user on public.entry_corrections (user_id);
create index entry_corrections_case on public.entry_corrections (case_id, user_id);
create index entry_corrections_entry on public.entry_corrections (entry_id, user_id, written_at);

create function public.guard_correction() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'what was written in correction % can''t change', old.id using errcode = '23514';
end $$;
create trigger guard_correction before update on public.entry_corrections
  for each row execute function public.guard_correction();

alter table public.entry_corrections enable row level security;
grant select on public.entry_corrections to authenticated;
grant select, insert, update, delete on public.entry_corrections to service_role;
create policy "People read their own corrections" on public.entry_corrections
  for select to authenticated using (user_id = (select auth.uid()));

-- A source names exactly one thing: an entry's text, a correction's, or a file and its page. Offsets
-- count in the text of that.
alter table public.event_sources
  add column correction_id uuid,
  add foreign key (correction_id, user_id) references public.entry_corrections (id, user_id) on delete cascade,
  drop constraint words_of_an_entry_or_a_page,
  add constraint words_of_an_entry_a_correction_or_a_page check (
    num_nonnulls(entry_id, correction_id, evidence_id) = 1
    and (evidence_id is null) = (page is null) and coalesce(page >= 1, true)
  );
create index event_sources_correction on public.event_sources (correction_id, user_id);

-- The id is made by the client, so that sending twice is one correction.
create function public.add_correction(p_id uuid, p_entry uuid, p_text text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.journal_entries; old public.entry_corrections;
begin
  if p_id is null or p_text is null or p_text !~ '\S' then return jsonb_build_object('code', 'text_required'); end if;
  if char_length(p_text) > 20000 then return jsonb_build_object('code', 'text_too_long'); end if;
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  select * into old from public.entry_corrections where id = p_id;
  if found then
    return jsonb_build_object('code', case when (old.user_id, old.entry_id, old.body) = (uid, p_entry, p_text)
      then 'existing' else 'already_submitted' end);
  end if;
  if (select count(*) from public.entry_corrections where entry_id = p_entry) >= 20 then
    return jsonb_build_object('code', 'too_many_corrections');
  end if;
  insert into public.entry_corrections (id, user_id, case_id, entry_id, body)
    values (p_id, uid, e.case_id, p_entry, p_text) on conflict (id) do nothing;
  if not found then return jsonb_build_object('code', 'already_submitted'); end if;
  return jsonb_build_object('code', 'created');
end $$;

-- Files that were received already, after those that are there; each once. The plan counted them when
-- their rows were made.
create function public.add_entry_files(p_entry uuid, p_evidence uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id(); e public.journal_entries; linked int; added int;
  files uuid[] := coalesce((select array_agg(distinct f) from unnest(p_evidence) f where f is not null), '{}');
begin
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  perform 1 from public.evidence where id = any (files) order by id for key share;
  if (select count(*) from public.evidence where id = any (files) and user_id = uid and status = 'received') <> cardinality(files) then
    return jsonb_build_object('code', 'unknown_evidence');
  end if;
  files := array(select f from unnest(files) f where not exists (
    select 1 from public.entry_evidence l where l.entry_id = p_entry and l.evidence_id = f));
  select count(*) into linked from public.entry_evidence where entry_id = p_entry;
  if linked + cardinality(files) > 20 then return jsonb_build_object('code', 'too_many_files'); end if;
  insert into public.entry_evidence (entry_id, evidence_id, user_id, position)
    select p_entry, f, uid, row_number() over (order by array_position(p_evidence, f))
      + coalesce((select max(o.position) from public.entry_evidence o where o.entry_id = p_entry), 0)
    from unnest(files) f;
  get diagnostics added = row_count;
  if added > 0 then
    perform public.add_history(uid, e.case_id, 'entry', p_entry, 'files_added', null, jsonb_build_object('files', added));
  end if;
  return jsonb_build_object('code', 'added', 'added', added);
end $$;

-- One more job for an entry: "Try again" where the last one failed or was stopped or a file was read
-- later, "Read again" always. A second press finds the first; five an hour by hand.
create function public.new_entry_job(p_entry uuid, p_even_if_ready boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
  uid uuid := public.current_user_id();
  e public.journal_entries; job uuid; last_attempt int;
begin
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  select id into job from public.jobs where entry_id = p_entry and status in ('pending', 'processing');
  if found then return jsonb_build_object('code', 'existing', 'job_id', job); end if;
  if e.status = 'completed' and not p_even_if_ready and not exists (
       select 1 from public.entry_evidence l join public.evidence f on f.id = l.evidence_id
       where l.entry_id = p_entry and f.read_at > e.completed_at) then
    return jsonb_build_object('code', 'not_failed', 'job_id', e.extraction_job_id);
  end if;
  if (select count(*) from public.jobs where entry_id = p_entry and attempt > 1 and created_at > now() - interval '1 hour') >= 5 then
    return jsonb_build_object('code', 'too_often');
  end if;
  select coalesce(max(attempt), 0) into last_attempt from public.jobs where entry_id = p_entry;
  insert into public.jobs (user_id, case_id, type, entry_id, attempt, reader)
    values (uid, e.case_id, 'journal_extraction', p_entry, last_attempt + 1, public.reader_for(uid)) returning id into job;
  update public.journal_entries set status = 'processing', completed_at = null, extraction_job_id = job where id = p_entry;
  return jsonb_build_object('code', 'created', 'job_id', job);
end $$;

create or replace function public.retry_journal_entry(p_entry uuid) returns jsonb
language sql security definer set search_path = '' as $$ select public.new_entry_job(p_entry, false) $$;

create function public.read_entry_again(p_entry uuid) returns jsonb
language sql security definer set search_path = '' as $$ select public.new_entry_job(p_entry, true) $$;

revoke execute on function public.guard_correction() from public, anon, authenticated;
revoke execute on function public.new_entry_job(uuid, boolean) from public, anon, authenticated;
revoke execute on function public.add_correction(uuid, uuid, text) from public, anon;
revoke execute on function public.add_entry_files(uuid, uuid[]) from public, anon;
revoke execute on function public.read_entry_again(uuid) from public, anon;
grant execute on function public.add_correction(uuid, uuid, text) to authenticated;
grant execute on function public.add_entry_files(uuid, uuid[]) to authenticated;
grant execute on function public.read_entry_again(uuid) to authenticated;

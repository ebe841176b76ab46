-- "Download all": one archive a person at a time, made by a job, kept for a week. It lies in Storage in
-- pieces, because an archive may be larger than the largest object that a project takes.

alter table public.jobs drop constraint job_names_what_it_reads;
alter table public.jobs add constraint job_names_what_it_reads check (
  (type = 'journal_extraction' and entry_id is not null and evidence_id is null)
  or (type = 'evidence_processing' and evidence_id is not null and entry_id is null)
  or (type = 'export_build' and entry_id is null and evidence_id is null)
);
create unique index jobs_one_active_export on public.jobs (user_id)
  where type = 'export_build' and status in ('pending', 'processing');

create table public.exports (
  job_id uuid primary key,
  user_id uuid not null unique references auth.users (id) on delete cascade,
  case_id uuid not null,
  claim uuid not null,
  byte_size bigint not null check (byte_size > 0),
  piece_size int not null check (piece_size > 0),
  pieces int not null check (pieces = (byte_size + piece_size - 1) / piece_size),
  files int not null check (files >= 0),
  files_missing int not null check (files_missing >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade,
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade
);
comment on table public.exports is
  'The archive that a person may download. Its pieces lie in the bucket "exports" under user/job/claim/0001 and on.';
create index exports_job on public.exports (job_id, user_id);
create index exports_user on public.exports (user_id);
create index exports_case on public.exports (case_id, user_id);

alter table public.exports enable row level security;
grant select on public.exports to authenticated;
grant select, insert, update, delete on public.exports to service_role;
create policy "People read of their own archive" on public.exports
  for select to authenticated using (user_id = (select auth.uid()));

-- Only tasks store here, and only tasks remove.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('exports', 'exports', false, 52428800, array['application/octet-stream'])
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;
create policy "People read the pieces of their own archive" on storage.objects
  for select to authenticated using (
    bucket_id = 'exports' and exists (
      select 1 from public.exports e
      where e.user_id = (select auth.uid()) and e.expires_at > now()
        and objects.name like e.user_id || '/' || e.job_id || '/' || e.claim || '/%')
  );

-- Asks for an archive. One that is being made already is the answer to a second press; five an hour.
create function public.start_export() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); the_case uuid; job uuid; last_attempt int;
begin
  perform 1 from public.profiles where user_id = uid for update;
  select id into job from public.jobs where user_id = uid and type = 'export_build' and status in ('pending', 'processing');
  if found then return jsonb_build_object('code', 'existing', 'job_id', job); end if;
  if (select count(*) from public.jobs where user_id = uid and type = 'export_build' and created_at > now() - interval '1 hour') >= 5 then
    return jsonb_build_object('code', 'too_often');
  end if;
  select id into the_case from public.cases where user_id = uid order by created_at, id limit 1;
  select coalesce(max(attempt), 0) into last_attempt from public.jobs where user_id = uid and type = 'export_build';
  insert into public.jobs (user_id, case_id, type, attempt) values (uid, the_case, 'export_build', last_attempt + 1)
    returning id into job;
  return jsonb_build_object('code', 'created', 'job_id', job);
end $$;

-- The owner needs the archive no longer; its pieces go with the next sweep.
create function public.remove_export() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.exports where user_id = public.current_user_id();
  return found;
end $$;

-- What an archive is to hold: every table with rows of people, as the catalogue knows them, so that a
-- new one is never forgotten; and the account itself. Null for whoever lost the job.
create function public.export_plan(p_job uuid, p_claim uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return null; end if;
  return jsonb_build_object(
    'tables', (select coalesce(jsonb_agg(c.relname order by c.relname), '[]') from pg_catalog.pg_class c
      join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'),
    'files', (select count(*) from public.evidence where user_id = j.user_id and received_at is not null),
    'account', (select jsonb_build_object('id', u.id, 'email', u.email, 'created_at', u.created_at)
      from auth.users u where u.id = j.user_id));
end $$;

-- Rows of the job's owner in one of those tables, by primary key, after the row p_after: about 2 MB at
-- once, at least one. What only the search looks into is left out. Null for whoever lost the job.
create function public.export_rows(p_job uuid, p_claim uuid, p_table text, p_after jsonb default null)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  j public.jobs; tab regclass := to_regclass(format('public.%I', p_table)); keys text; after_keys text; left_out text[]; answer jsonb;
begin
  select * into j from public.jobs where id = p_job and status = 'processing' and claim = p_claim;
  if not found then return null; end if;
  select string_agg(format('t.%I', a.attname), ', ' order by k.n), string_agg(format('r.%I', a.attname), ', ' order by k.n)
    into keys, after_keys
    from pg_catalog.pg_index i, unnest(i.indkey::int2[]) with ordinality k(attnum, n), pg_catalog.pg_attribute a
    where i.indrelid = tab and i.indisprimary and a.attrelid = tab and a.attnum = k.attnum;
  if keys is null or not exists (select 1 from pg_catalog.pg_attribute where attrelid = tab and attname = 'user_id' and not attisdropped) then
    raise exception 'nothing of people lies in %', p_table using errcode = '42P01';
  end if;
  left_out := array(select attname::text from pg_catalog.pg_attribute where attrelid = tab and atttypid = 'tsvector'::regtype);
  execute format($q$
    select coalesce(jsonb_agg(row order by n), '[]') from (
      select to_jsonb(t) - $3 as row, row_number() over w as n,
        sum(octet_length(t::text)) over w - octet_length(t::text) as before
      from %1$s t
      where t.user_id = $1 and ($2 is null or (%2$s) > (select %3$s from jsonb_populate_record(null::%1$s, $2) r))
      window w as (order by %2$s rows unbounded preceding) order by %2$s limit 500
    ) page where before < 2000000$q$, tab, keys, after_keys)
    into answer using j.user_id, p_after, left_out;
  return answer;
end $$;

-- The archive is whole: all its pieces lie in Storage. It takes the place of an older one, and its job is
-- done, in one transaction. p_archive: {bytes, piece_size, pieces, files, files_missing, sha256}.
create function public.finish_export(p_job uuid, p_claim uuid, p_archive jsonb) returns text
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); stored record;
begin
  if j.id is null or j.type <> 'export_build' then return 'superseded'; end if;
  select count(*) as pieces, sum((o.metadata ->> 'size')::bigint) as bytes into stored from storage.objects o
    where o.bucket_id = 'exports' and o.name like j.user_id || '/' || p_job || '/' || p_claim || '/%';
  if (stored.pieces, stored.bytes) is distinct from ((p_archive ->> 'pieces')::bigint, (p_archive ->> 'bytes')::numeric) then
    return 'incomplete';
  end if;
  delete from public.exports where user_id = j.user_id;
  insert into public.exports (job_id, user_id, case_id, claim, byte_size, piece_size, pieces, files, files_missing, sha256)
    values (p_job, j.user_id, j.case_id, p_claim, (p_archive ->> 'bytes')::bigint, (p_archive ->> 'piece_size')::int,
      (p_archive ->> 'pieces')::int, (p_archive ->> 'files')::int, (p_archive ->> 'files_missing')::int, p_archive ->> 'sha256');
  perform public.finalize_job(p_job, p_claim);
  return 'finished';
end $$;

revoke execute on function public.start_export() from public, anon;
revoke execute on function public.remove_export() from public, anon;
revoke execute on function public.export_plan(uuid, uuid) from public, anon, authenticated;
revoke execute on function public.export_rows(uuid, uuid, text, jsonb) from public, anon, authenticated;
revoke execute on function public.finish_export(uuid, uuid, jsonb) from public, anon, authenticated;
grant execute on function public.start_export() to authenticated;
grant execute on function public.remove_export() to authenticated;
grant execute on function public.export_plan(uuid, uuid) to service_role;
grant execute on function public.export_rows(uuid, uuid, text, jsonb) to service_role;
grant execute on function public.finish_export(uuid, uuid, jsonb) to service_role;

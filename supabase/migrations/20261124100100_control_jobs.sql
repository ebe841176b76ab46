-- What people may do with their jobs: stop, organise again, have one file read, mark as read; and
-- jobs that read one file, whose reading belongs to the file.

-- The reading that a file had before it is read again, so that a reader that is stopped or fails
-- takes nothing away.
alter table public.evidence add column reading_before public.reading_status;

alter table public.jobs add constraint only_ended_jobs_are_read check (
  read_at is null or status in ('completed', 'failed', 'cancelled')
);
create index jobs_unread on public.jobs (user_id, completed_at desc) where read_at is null and completed_at is not null;

-- The model that a new job is to use: as announced by the tasks, unless the person turned AI off.
create function public.reader_for(p_user uuid) returns text
language sql stable set search_path = '' as $$
  select coalesce((select case when p.ai and s.value <> '' then s.value end
    from public.profiles p, public.app_settings s where p.user_id = p_user and s.key = 'reader_model'), 'offline')
$$;

-- "Try again", "Organise now" and "Read again with this file": one more job for an entry that failed,
-- was stopped, or was organised before one of its files could be read. A second press finds the first.
create or replace function public.retry_journal_entry(p_entry uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id();
  e public.journal_entries; job uuid; last_attempt int;
begin
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  select id into job from public.jobs where entry_id = p_entry and status in ('pending', 'processing');
  if found then return jsonb_build_object('code', 'existing', 'job_id', job); end if;
  if e.status = 'completed' and not exists (
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

-- One file, read on its own: after it was added outside of an entry, or once more. Five times an hour
-- by hand; the first reading doesn't count.
create function public.read_evidence(p_evidence uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); f public.evidence; job uuid; last_attempt int;
begin
  select * into f from public.evidence where id = p_evidence and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if f.status <> 'received' then return jsonb_build_object('code', 'not_received'); end if;
  select id into job from public.jobs where evidence_id = p_evidence and status in ('pending', 'processing');
  if found then return jsonb_build_object('code', 'existing', 'job_id', job); end if;
  if (select count(*) from public.jobs where evidence_id = p_evidence and attempt > 1 and created_at > now() - interval '1 hour') >= 5 then
    return jsonb_build_object('code', 'too_often');
  end if;
  select coalesce(max(attempt), 0) into last_attempt from public.jobs where evidence_id = p_evidence;
  insert into public.jobs (user_id, case_id, type, evidence_id, attempt, reader)
    values (uid, f.case_id, 'evidence_processing', p_evidence, last_attempt + 1, public.reader_for(uid)) returning id into job;
  return jsonb_build_object('code', 'created', 'job_id', job);
end $$;

-- Stops what runs for an entry. It stays as saved, or as it was organised before; once what was found
-- is saved, it is too late. The job's row comes first, as everywhere else that locks both, so a
-- completion at the same moment goes before or after.
create function public.stop_processing(p_entry uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); j public.jobs; before timestamptz;
begin
  if not exists (select 1 from public.journal_entries where id = p_entry and user_id = uid) then
    return jsonb_build_object('code', 'unknown');
  end if;
  select * into j from public.jobs where entry_id = p_entry and user_id = uid and status in ('pending', 'processing') for update;
  if not found or exists (select 1 from public.job_steps where job_id = j.id and step_key = 'save-events') then
    return jsonb_build_object('code', 'not_running');
  end if;
  update public.jobs set status = 'cancelled', completed_at = now(), claim = null, announced_at = now(), progress = '{}'
    where id = j.id;
  insert into public.run_cancellations (job_id) values (j.id) on conflict do nothing;
  select max(completed_at) into before from public.jobs where entry_id = p_entry and status = 'completed';
  update public.journal_entries set completed_at = before,
      status = case when before is null then 'cancelled' else 'completed' end::public.entry_status
    where id = p_entry and extraction_job_id = j.id and status = 'processing';
  return jsonb_build_object('code', 'stopped', 'job_id', j.id);
end $$;

-- Null marks all; gives how many were new.
create function public.mark_jobs_read(p_ids uuid[] default null) returns int
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); n int;
begin
  update public.jobs set read_at = now()
  where user_id = uid and read_at is null and completed_at is not null and (p_ids is null or id = any (p_ids));
  get diagnostics n = row_count;
  return n;
end $$;

-- Whoever loses a job loses the files that it was reading: they are as they were.
create function public.free_readings() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.evidence set reading_status = coalesce(reading_before, 'not_read'), reading_before = null,
      reading_lease = null, reading_lease_until = null
    where reading_lease = old.claim and user_id = old.user_id and reading_status = 'reading';
  return null;
end $$;
create trigger free_readings after update on public.jobs for each row
  when (old.claim is not null and new.claim is distinct from old.claim or new.status in ('completed', 'failed', 'cancelled') and old.status = 'processing')
  execute function public.free_readings();
create trigger free_readings_of_deleted after delete on public.jobs for each row
  when (old.claim is not null) execute function public.free_readings();
create index evidence_lease on public.evidence (reading_lease) where reading_lease is not null;

-- A lease on reading one file, so that it is never read twice at once. The lease is the claim under
-- which it is read: it lapses in two minutes, or at once when that claim isn't current any more. An
-- entry's job reads what nobody has read; a file's own job reads what wasn't read since it was made.
create or replace function public.begin_reading(p_job uuid, p_claim uuid, p_evidence uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); e public.evidence; done boolean;
begin
  if j.id is null then return jsonb_build_object('outcome', 'superseded'); end if;
  select * into e from public.evidence where id = p_evidence and user_id = j.user_id for update;
  if not found or not (e.id is not distinct from j.evidence_id or exists (
       select 1 from public.entry_evidence l where l.evidence_id = e.id and l.entry_id = j.entry_id)) then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  done := e.reading_status not in ('not_read', 'reading')
    and (j.type <> 'evidence_processing' or coalesce(e.read_at > j.created_at, false));
  if e.status <> 'received' or done then
    return jsonb_build_object('outcome', 'done', 'reading_status', e.reading_status);
  end if;
  if e.reading_lease <> p_claim and e.reading_lease_until > now() and exists (
       select 1 from public.jobs o where o.claim = e.reading_lease and o.status = 'processing') then
    return jsonb_build_object('outcome', 'busy');
  end if;
  update public.evidence set reading_status = 'reading', reading_lease = p_claim,
      reading_before = case when e.reading_status = 'reading' then e.reading_before else e.reading_status end,
      reading_lease_until = now() + interval '2 minutes' where id = p_evidence;
  return jsonb_build_object('outcome', 'lease', 'storage_key', e.storage_key, 'declared_type', e.declared_type,
    'byte_size', e.byte_size, 'sha256_browser', e.sha256_browser);
end $$;

-- A lease of a file that takes long (many pages) is held for as long as its reader shows itself.
create function public.hold_reading(p_job uuid, p_claim uuid, p_evidence uuid) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  update public.evidence set reading_lease_until = now() + interval '2 minutes'
    where id = p_evidence and user_id = j.user_id and reading_status = 'reading' and reading_lease = p_claim;
  if not found then return false; end if;
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

-- p_reading: {status, reason, mime_type, sha256, damaged, pages, words, summary, dates, reader_version}.
-- A reading that found nothing never takes the place of one that did; the job's step says so.
create or replace function public.save_reading(p_job uuid, p_claim uuid, p_evidence uuid, p_reading jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); e public.evidence; is_damaged boolean := coalesce((p_reading ->> 'damaged')::boolean, false);
begin
  if j.id is null then return false; end if;
  select * into e from public.evidence where id = p_evidence and user_id = j.user_id
    and reading_status = 'reading' and reading_lease = p_claim for update;
  if not found then return false; end if;
  if p_reading ->> 'status' not in ('read', 'partly_read') and e.reading_before in ('read', 'partly_read') and not is_damaged then
    insert into public.job_steps (job_id, step_key, user_id, status, output)
      values (p_job, 'keep-reading', j.user_id, 'completed', jsonb_build_object('reason', p_reading ->> 'reason'))
      on conflict do nothing;
    update public.evidence set reading_status = e.reading_before, reading_before = null,
        sha256_server = coalesce(sha256_server, p_reading ->> 'sha256'), read_at = now(),
        reading_lease = null, reading_lease_until = null
      where id = p_evidence;
  else
    update public.evidence set
        status = case when is_damaged then 'damaged' else status end,
        sha256_server = coalesce(sha256_server, p_reading ->> 'sha256'),
        mime_type = p_reading ->> 'mime_type',
        reading_status = (p_reading ->> 'status')::public.reading_status,
        reading_reason = p_reading ->> 'reason',
        reader_version = p_reading ->> 'reader_version',
        pages = nullif(p_reading -> 'pages', 'null'),
        words = (p_reading ->> 'words')::int,
        summary = p_reading ->> 'summary',
        dates = coalesce(nullif(p_reading -> 'dates', 'null'), '[]'),
        read_at = now(), reading_before = null, reading_lease = null, reading_lease_until = null
      where id = p_evidence;
  end if;
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

revoke execute on function public.reader_for(uuid) from public, anon, authenticated;
revoke execute on function public.read_evidence(uuid) from public, anon;
revoke execute on function public.stop_processing(uuid) from public, anon;
revoke execute on function public.mark_jobs_read(uuid[]) from public, anon;
revoke execute on function public.free_readings() from public, anon, authenticated;
revoke execute on function public.hold_reading(uuid, uuid, uuid) from public, anon, authenticated;
grant execute on function public.read_evidence(uuid) to authenticated;
grant execute on function public.stop_processing(uuid) to authenticated;
grant execute on function public.mark_jobs_read(uuid[]) to authenticated;
grant execute on function public.hold_reading(uuid, uuid, uuid) to service_role;

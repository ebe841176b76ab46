-- What readers see beside the text is kept: who is named, where a photo was taken, and whether words
-- speak to software or are hidden. And the files inside of an e-mail become files of their own.

alter table public.evidence
  add column people jsonb not null default '[]' check (jsonb_typeof(people) = 'array'),
  add column location jsonb check (jsonb_typeof(location) = 'object'),
  add column addresses_software boolean not null default false,
  add column hidden_text boolean not null default false,
  add column parent_id uuid check (parent_id <> id),
  add foreign key (parent_id, user_id) references public.evidence (id, user_id) on delete set null (parent_id);
comment on column public.evidence.location is 'Where a photo says it was taken; shown only when asked for, and to no model.';
comment on column public.evidence.parent_id is 'The e-mail that it came in.';
comment on column public.evidence.sha256_browser is 'As announced, before the bytes came: by the browser, or by the task that took the file out of an e-mail.';
create index evidence_parent on public.evidence (parent_id, user_id);

-- Where a file came from is part of the record; only the e-mail itself may go.
create or replace function public.guard_evidence() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.id, new.user_id, new.case_id, new.storage_key, new.original_name, new.declared_type, new.byte_size, new.sha256_browser, new.created_at)
     is distinct from (old.id, old.user_id, old.case_id, old.storage_key, old.original_name, old.declared_type, old.byte_size, old.sha256_browser, old.created_at)
     or (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
     or (old.received_at is not null and new.received_at is distinct from old.received_at)
     or (old.sha256_server is not null and new.sha256_server is distinct from old.sha256_server)
     or (old.status <> 'uploading' and new.status = 'uploading') then
    raise exception 'what was received as evidence % can''t change', old.id using errcode = '23514';
  end if;
  new.updated_at := now();
  return new;
end $$;

-- What comes out of an e-mail is stored by a task: its key never opens to the owner.
drop policy "People store a file that they announced" on storage.objects;
create policy "People store a file that they announced" on storage.objects
  for insert to authenticated with check (
    bucket_id = 'evidence'
    and exists (
      select 1 from public.evidence e
      where e.storage_key = objects.name and e.user_id = (select auth.uid()) and e.status = 'uploading'
        and e.parent_id is null
    )
  );

-- p_reading: {status, reason, mime_type, sha256, damaged, pages, words, summary, dates, people, location,
-- addressesSoftware, hiddenText, reader_version}. A reading that found nothing never takes the place of
-- one that did; the job's step says so.
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
        people = coalesce(nullif(p_reading -> 'people', 'null'), '[]'),
        location = nullif(p_reading -> 'location', 'null'),
        addresses_software = coalesce((p_reading ->> 'addressesSoftware')::boolean, false),
        hidden_text = coalesce((p_reading ->> 'hiddenText')::boolean, false),
        read_at = now(), reading_before = null, reading_lease = null, reading_lease_until = null
      where id = p_evidence;
  end if;
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

-- A file that came in an e-mail goes into every entry that the e-mail is in, after what is there.
create function public.link_attachment(p_parent uuid, p_id uuid) returns void
language sql set search_path = '' as $$
  insert into public.entry_evidence (entry_id, evidence_id, user_id, position)
  select l.entry_id, p_id, l.user_id, (select max(o.position) + 1 from public.entry_evidence o where o.entry_id = l.entry_id)
  from public.entry_evidence l where l.evidence_id = p_parent
  on conflict do nothing
$$;

-- And where the e-mail goes later, it goes along.
create function public.follow_parent() returns trigger
language plpgsql set search_path = '' as $$
begin
  insert into public.entry_evidence (entry_id, evidence_id, user_id, position)
    select new.entry_id, c.id, new.user_id, row_number() over (order by c.created_at, c.id)
      + (select max(o.position) from public.entry_evidence o where o.entry_id = new.entry_id)
    from public.evidence c where c.parent_id = new.evidence_id and c.user_id = new.user_id and c.status = 'received'
    on conflict do nothing;
  return null;
end $$;
create trigger follow_parent after insert on public.entry_evidence
  for each row execute function public.follow_parent();

-- How many files came out of the outermost e-mail around this one, and how many e-mails lie around it.
create function public.attachment_room(p_parent uuid, out depth int, out files int)
language sql stable set search_path = '' as $$
  with recursive around as (
    select id, parent_id, 0 as depth from public.evidence where id = p_parent
    union all
    select e.id, e.parent_id, a.depth + 1 from public.evidence e join around a on e.id = a.parent_id
  ), inside as (
    select id from around where parent_id is null
    union all
    select e.id from public.evidence e join inside i on e.parent_id = i.id
  )
  select (select max(a.depth) from around a), (select count(*)::int - 1 from inside)
$$;

-- Makes the row of a file inside of an e-mail, while the e-mail is read under the caller's lease. Its id
-- comes from its place and bytes, so a second try finds the first. It costs nothing of the plan. What
-- the owner has already is used; what the owner deleted stays deleted; mails within mails end somewhere.
create function public.add_attachment(
  p_job uuid, p_claim uuid, p_parent uuid, p_id uuid, p_name text, p_type text, p_size bigint, p_sha256 text
) returns jsonb
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); mail public.evidence; old public.evidence; room record; new_key text;
begin
  if j.id is null then return jsonb_build_object('outcome', 'superseded'); end if;
  select * into mail from public.evidence where id = p_parent and user_id = j.user_id
    and reading_status = 'reading' and reading_lease = p_claim for update;
  if not found then return jsonb_build_object('outcome', 'superseded'); end if;
  if coalesce(char_length(p_name), 0) not between 1 and 255 or coalesce(p_size, 0) not between 1 and 52428800
     or coalesce(p_sha256, '') !~ '^[0-9a-f]{64}$'
     or not exists (select 1 from storage.buckets b where b.id = 'evidence' and p_type = any (b.allowed_mime_types)) then
    return jsonb_build_object('outcome', 'refused');
  end if;
  select * into old from public.evidence where id = p_id;
  if found then
    if (old.user_id, old.parent_id, old.byte_size, old.sha256_browser) is distinct from (j.user_id, p_parent, p_size, p_sha256)
       or old.status not in ('uploading', 'received') then
      return jsonb_build_object('outcome', 'refused');
    end if;
    if old.status = 'uploading' then
      return jsonb_build_object('outcome', 'upload', 'storage_key', old.storage_key, 'type', old.declared_type);
    end if;
  else
    select * into old from public.evidence where user_id = j.user_id and status = 'received' and id <> p_parent
      and (sha256_browser = p_sha256 or sha256_server = p_sha256) order by received_at, id limit 1;
  end if;
  if old.id is not null then
    perform public.link_attachment(p_parent, old.id);
    return jsonb_build_object('outcome', 'received', 'id', old.id);
  end if;
  new_key := j.user_id || '/' || p_id;
  if exists (select 1 from public.history h where h.user_id = j.user_id and h.subject = 'evidence' and h.subject_id = p_id and h.action = 'deleted')
     or exists (select 1 from public.storage_deletions d where d.bucket = 'evidence' and d.key = new_key)
     or exists (select 1 from storage.objects o where o.bucket_id = 'evidence' and o.name = new_key) then
    return jsonb_build_object('outcome', 'gone');
  end if;
  room := public.attachment_room(p_parent);
  if room.depth >= 2 or room.files >= 40 then return jsonb_build_object('outcome', 'full'); end if;
  insert into public.evidence (id, user_id, case_id, storage_key, original_name, declared_type, byte_size, sha256_browser, parent_id)
    values (p_id, j.user_id, mail.case_id, new_key, p_name, p_type, p_size, p_sha256, p_parent);
  return jsonb_build_object('outcome', 'upload', 'storage_key', new_key, 'type', p_type);
end $$;

-- The bytes have come: the file is received, and goes into the e-mail's entries, whose job reads it. Out
-- of an e-mail that is read on its own it gets a job of its own.
create function public.receive_attachment(p_job uuid, p_claim uuid, p_id uuid) returns text
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); mail public.evidence; e public.evidence; stored bigint;
begin
  if j.id is null then return 'superseded'; end if;
  select * into mail from public.evidence where user_id = j.user_id and reading_status = 'reading' and reading_lease = p_claim
    and id = (select c.parent_id from public.evidence c where c.id = p_id and c.user_id = j.user_id) for update;
  if not found then return 'superseded'; end if;
  select * into e from public.evidence where id = p_id and parent_id = mail.id for update;
  if not found or e.status not in ('uploading', 'received') then return 'gone'; end if;
  if e.status = 'uploading' then
    select (o.metadata ->> 'size')::bigint into stored from storage.objects o
      where o.bucket_id = 'evidence' and o.name = e.storage_key;
    if not found then return 'missing'; end if;
    if stored is distinct from e.byte_size then return 'size_mismatch'; end if;
    update public.evidence set status = 'received', received_at = now(), sha256_server = sha256_browser where id = p_id;
    if j.type = 'evidence_processing' then
      insert into public.jobs (user_id, case_id, type, evidence_id, reader)
        values (j.user_id, e.case_id, 'evidence_processing', p_id, j.reader) on conflict do nothing;
    end if;
  end if;
  perform public.link_attachment(mail.id, p_id);
  return 'received';
end $$;

-- What came in an e-mail stays when the e-mail goes; what hadn't arrived by then goes too.
create function public.drop_unarrived() returns trigger
language plpgsql set search_path = '' as $$
begin
  delete from public.evidence where parent_id = old.id and user_id = old.user_id and status = 'uploading';
  return old;
end $$;
create trigger drop_unarrived before delete on public.evidence
  for each row execute function public.drop_unarrived();

revoke execute on function public.drop_unarrived() from public, anon, authenticated;
revoke execute on function public.link_attachment(uuid, uuid) from public, anon, authenticated;
revoke execute on function public.follow_parent() from public, anon, authenticated;
revoke execute on function public.attachment_room(uuid) from public, anon, authenticated;
revoke execute on function public.add_attachment(uuid, uuid, uuid, uuid, text, text, bigint, text) from public, anon, authenticated;
revoke execute on function public.receive_attachment(uuid, uuid, uuid) from public, anon, authenticated;
grant execute on function public.link_attachment(uuid, uuid) to service_role;
grant execute on function public.attachment_room(uuid) to service_role;
grant execute on function public.add_attachment(uuid, uuid, uuid, uuid, text, text, bigint, text) to service_role;
grant execute on function public.receive_attachment(uuid, uuid, uuid) to service_role;

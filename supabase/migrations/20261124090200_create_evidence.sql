-- Evidence: a file's bytes lie in Storage under a key that is closed once they have arrived; its row
-- says what was received and what was read in it. A reading belongs to the file, not to an entry.

create type public.evidence_status as enum ('uploading', 'received', 'refused', 'damaged');
create type public.reading_status as enum ('not_read', 'reading', 'read', 'partly_read', 'could_not_read', 'kept_not_read');

create table public.evidence (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  storage_key text not null unique,
  original_name text not null check (char_length(original_name) between 1 and 255),
  declared_type text not null check (char_length(declared_type) <= 100),
  byte_size bigint not null check (byte_size between 1 and 52428800),
  sha256_browser text check (sha256_browser ~ '^[0-9a-f]{64}$'),
  sha256_server text check (sha256_server ~ '^[0-9a-f]{64}$'),
  mime_type text,
  status public.evidence_status not null default 'uploading',
  refused_reason text,
  received_at timestamptz,
  reading_status public.reading_status not null default 'not_read',
  reading_lease uuid,
  reading_lease_until timestamptz,
  reading_reason text,
  reader_version text,
  read_at timestamptz,
  pages jsonb,
  words int check (words >= 0),
  summary text,
  dates jsonb not null default '[]',
  note text check (char_length(note) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, user_id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  constraint key_lies_under_its_owner check (storage_key = user_id::text || '/' || id::text),
  constraint received_files_have_a_moment check (
    (status in ('received', 'damaged')) = (received_at is not null)
  ),
  constraint only_received_files_are_read check (reading_status = 'not_read' or received_at is not null),
  constraint read_files_have_pages check (
    (reading_status in ('read', 'partly_read')) <= (pages is not null and reader_version is not null)
  ),
  constraint pages_are_a_list check (jsonb_typeof(pages) = 'array')
);
comment on column public.evidence.pages is 'Text by page: [{page, text, confidence}], page from 1.';
create index evidence_user on public.evidence (user_id, created_at desc);
create index evidence_case on public.evidence (case_id, user_id);

create table public.entry_evidence (
  entry_id uuid not null,
  evidence_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  position int not null check (position >= 1),
  created_at timestamptz not null default now(),
  primary key (entry_id, evidence_id),
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  foreign key (evidence_id, user_id) references public.evidence (id, user_id) on delete cascade
);
create index entry_evidence_evidence on public.entry_evidence (evidence_id, user_id);
create index entry_evidence_entry on public.entry_evidence (entry_id, user_id);
create index entry_evidence_user on public.entry_evidence (user_id);

alter table public.jobs add foreign key (evidence_id, user_id) references public.evidence (id, user_id) on delete cascade;

create table public.storage_deletions (
  bucket text not null,
  key text not null,
  queued_at timestamptz not null default now(),
  attempts int not null default 0,
  primary key (bucket, key)
);
comment on table public.storage_deletions is
  'Objects to remove. It refers to nobody, so it outlives the account whose files it names; a task empties it.';

-- Bytes, owner and hash of a received file are the record.
create function public.guard_evidence() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.id, new.user_id, new.case_id, new.storage_key, new.original_name, new.declared_type, new.byte_size, new.sha256_browser, new.created_at)
     is distinct from (old.id, old.user_id, old.case_id, old.storage_key, old.original_name, old.declared_type, old.byte_size, old.sha256_browser, old.created_at)
     or (old.received_at is not null and new.received_at is distinct from old.received_at)
     or (old.sha256_server is not null and new.sha256_server is distinct from old.sha256_server)
     or (old.status <> 'uploading' and new.status = 'uploading') then
    raise exception 'what was received as evidence % can''t change', old.id using errcode = '23514';
  end if;
  new.updated_at := now();
  return new;
end $$;
create trigger guard_evidence before update on public.evidence for each row execute function public.guard_evidence();

create function public.queue_storage_deletion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.storage_deletions (bucket, key) values ('evidence', old.storage_key) on conflict do nothing;
  return null;
end $$;
create trigger queue_storage_deletion after delete on public.evidence
  for each row execute function public.queue_storage_deletion();

revoke execute on function public.guard_evidence() from public, anon, authenticated;
revoke execute on function public.queue_storage_deletion() from public, anon, authenticated;

alter table public.evidence enable row level security;
alter table public.entry_evidence enable row level security;
alter table public.storage_deletions enable row level security;

grant select on public.evidence, public.entry_evidence to authenticated;
grant select, insert, update, delete on public.evidence, public.entry_evidence, public.storage_deletions to service_role;
grant update (note) on public.evidence to authenticated;

create policy "People read their own evidence" on public.evidence
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People annotate their own evidence" on public.evidence
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People read the links of their own entries" on public.entry_evidence
  for select to authenticated using (user_id = (select auth.uid()));

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('evidence', 'evidence', false, 52428800, array['image/png', 'image/jpeg', 'application/pdf', 'text/plain'])
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

-- No update and no delete policy: an owner can't overwrite, move or remove what was stored. The key
-- opens with an "uploading" row and never again.
create policy "People store a file that they announced" on storage.objects
  for insert to authenticated with check (
    bucket_id = 'evidence'
    and exists (
      select 1 from public.evidence e
      where e.storage_key = objects.name and e.user_id = (select auth.uid()) and e.status = 'uploading'
    )
  );
create policy "People read their own files" on storage.objects
  for select to authenticated using (
    bucket_id = 'evidence' and (storage.foldername(objects.name))[1] = (select auth.uid())::text
  );

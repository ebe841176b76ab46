-- Journal entries and the jobs that organise them. A job row is the outbox of its delivery; its
-- constraints make impossible rows impossible.

create type public.entry_status as enum ('processing', 'completed', 'failed', 'cancelled');
create type public.job_status as enum ('pending', 'processing', 'completed', 'failed', 'cancelled');
create type public.job_type as enum ('journal_extraction', 'evidence_processing');

create table public.journal_entries (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  submission_hash text not null,
  event_text text not null check (char_length(event_text) between 1 and 20000 and event_text ~ '\S'),
  reference_date date,
  time_zone text not null,
  status public.entry_status not null default 'processing',
  extraction_job_id uuid,
  extraction_raw jsonb,
  organised_by text,
  submitted_at timestamptz not null default now(),
  completed_at timestamptz,
  updated_at timestamptz not null default now(),
  unique (id, user_id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  check ((status = 'completed') = (completed_at is not null))
);
comment on column public.journal_entries.reference_date is
  'The calendar day the entry is about, never an instant; null when its writer was not sure.';
comment on column public.journal_entries.organised_by is '''offline'' or the name of the model that read it.';
create index journal_entries_user on public.journal_entries (user_id, submitted_at desc);
create index journal_entries_case on public.journal_entries (case_id, user_id);

create table public.jobs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  case_id uuid not null,
  type public.job_type not null,
  status public.job_status not null default 'pending',
  entry_id uuid,
  evidence_id uuid,
  reader text not null default 'offline',
  attempt int not null default 1 check (attempt >= 1),
  delivery int not null default 1 check (delivery >= 1),
  lost_runs int not null default 0 check (lost_runs >= 0),
  claim uuid,
  run_id text,
  not_before timestamptz,
  deadline_at timestamptz not null default now() + interval '6 hours',
  heartbeat_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  error_code text,
  error_message text,
  result_summary jsonb,
  progress jsonb not null default '{}',
  announced_at timestamptz,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, user_id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade,
  foreign key (entry_id, user_id) references public.journal_entries (id, user_id) on delete cascade,
  constraint job_names_what_it_reads check (
    (type = 'journal_extraction' and entry_id is not null and evidence_id is null)
    or (type = 'evidence_processing' and evidence_id is not null and entry_id is null)
  ),
  constraint terminal_jobs_have_an_end check (
    (status in ('completed', 'failed', 'cancelled')) = (completed_at is not null)
  ),
  constraint processing_jobs_are_claimed check (
    (status = 'processing') <= (claim is not null and run_id is not null and started_at is not null)
  ),
  constraint pending_jobs_are_unclaimed check ((status = 'pending') <= (claim is null)),
  constraint failed_jobs_say_why check (
    (status = 'failed') = (error_code is not null and error_message is not null)
  ),
  constraint completed_jobs_say_what check ((status = 'completed') = (result_summary is not null)),
  constraint only_ended_jobs_are_announced check (
    announced_at is null or status in ('completed', 'failed', 'cancelled')
  )
);
comment on table public.jobs is
  'One row per try by hand. delivery counts how often the row was handed to the task service; claim fences its writers.';
comment on column public.jobs.lost_runs is
  'Runs that ended without a word (a killed worker). Waiting out an outage raises delivery, never this.';
create unique index jobs_one_active_per_entry on public.jobs (entry_id) where status in ('pending', 'processing');
create unique index jobs_one_active_per_file on public.jobs (evidence_id) where status in ('pending', 'processing');
create unique index jobs_entry_attempt on public.jobs (entry_id, attempt);
create index jobs_user on public.jobs (user_id, created_at desc);
create index jobs_case on public.jobs (case_id, user_id);
create index jobs_entry on public.jobs (entry_id, user_id);
create index jobs_evidence on public.jobs (evidence_id, user_id);
create index jobs_active on public.jobs (status, created_at) where status in ('pending', 'processing');

alter table public.journal_entries
  add foreign key (extraction_job_id, user_id) references public.jobs (id, user_id)
  on delete set null (extraction_job_id);
create index journal_entries_job on public.journal_entries (extraction_job_id, user_id);

create table public.job_steps (
  job_id uuid not null,
  step_key text not null check (char_length(step_key) between 1 and 100),
  user_id uuid not null references auth.users (id) on delete cascade,
  status text not null check (status in ('completed', 'failed')),
  output jsonb not null default '{}',
  attempts int not null default 1,
  model text,
  prompt_version text,
  input_hash text,
  input_tokens int check (input_tokens >= 0),
  output_tokens int check (output_tokens >= 0),
  started_at timestamptz,
  completed_at timestamptz not null default now(),
  primary key (job_id, step_key),
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade
);
create index job_steps_user on public.job_steps (user_id);
create index job_steps_job on public.job_steps (job_id, user_id);

-- Allowed moves of a job. A terminal row is final but for who was told of it.
create function public.guard_job() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.status in ('completed', 'failed', 'cancelled') then
    if to_jsonb(new) - array['announced_at', 'read_at', 'updated_at']
       is distinct from to_jsonb(old) - array['announced_at', 'read_at', 'updated_at'] then
      raise exception 'job % is %, and that is final', old.id, old.status using errcode = '23514';
    end if;
  elsif new.status is distinct from old.status and not (
    (old.status = 'pending' and new.status in ('processing', 'failed', 'cancelled'))
    or (old.status = 'processing' and new.status in ('completed', 'failed', 'cancelled', 'pending'))
  ) then
    raise exception 'job % can''t move from % to %', old.id, old.status, new.status using errcode = '23514';
  end if;
  if (new.id, new.user_id, new.case_id, new.type, new.entry_id, new.evidence_id, new.attempt, new.created_at)
     is distinct from (old.id, old.user_id, old.case_id, old.type, old.entry_id, old.evidence_id, old.attempt, old.created_at) then
    raise exception 'what job % is about can''t change', old.id using errcode = '23514';
  end if;
  new.updated_at := now();
  return new;
end $$;
create trigger guard_job before update on public.jobs for each row execute function public.guard_job();

-- The words and the moment they were handed in are the record: nobody changes them, tasks included.
create function public.guard_entry() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (new.id, new.user_id, new.case_id, new.submission_hash, new.event_text, new.reference_date, new.time_zone, new.submitted_at)
     is distinct from (old.id, old.user_id, old.case_id, old.submission_hash, old.event_text, old.reference_date, old.time_zone, old.submitted_at) then
    raise exception 'what was written in entry % can''t change', old.id using errcode = '23514';
  end if;
  new.updated_at := now();
  return new;
end $$;
create trigger guard_entry before update on public.journal_entries for each row execute function public.guard_entry();

revoke execute on function public.guard_job() from public, anon, authenticated;
revoke execute on function public.guard_entry() from public, anon, authenticated;

alter table public.journal_entries enable row level security;
alter table public.jobs enable row level security;
alter table public.job_steps enable row level security;

grant select on public.journal_entries, public.jobs, public.job_steps to authenticated;
grant select, insert, update, delete on public.journal_entries, public.jobs, public.job_steps to service_role;

create policy "People read their own entries" on public.journal_entries
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read their own jobs" on public.jobs
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read the steps of their own jobs" on public.job_steps
  for select to authenticated using (user_id = (select auth.uid()));

alter publication supabase_realtime add table public.jobs;

-- What a job leaves in the task service: the runs it was handed to and those that are to be cancelled;
-- and what tasks do with a job, from the claim to the end.

create table public.job_runs (
  job_id uuid not null,
  run_id text not null check (char_length(run_id) between 1 and 100),
  user_id uuid not null references auth.users (id) on delete cascade,
  delivery int not null check (delivery >= 1),
  delivered_at timestamptz not null default now(),
  claimed_at timestamptz,
  over_at timestamptz,
  primary key (job_id, run_id),
  foreign key (job_id, user_id) references public.jobs (id, user_id) on delete cascade
);
comment on table public.job_runs is
  'Every run that a job was handed to; over_at once the task service said that it ended.';
create index job_runs_job on public.job_runs (job_id, user_id);
create index job_runs_user on public.job_runs (user_id);
create index job_runs_open on public.job_runs (delivered_at) where over_at is null;

create table public.run_cancellations (
  job_id uuid primary key,
  queued_at timestamptz not null default now(),
  attempts int not null default 0
);
comment on table public.run_cancellations is
  'Jobs whose runs are to be cancelled, found by their tag. It refers to no job, so it outlives the row; the sweep empties it.';

alter table public.job_runs enable row level security;
alter table public.run_cancellations enable row level security;
grant select on public.job_runs to authenticated;
grant select, insert, update, delete on public.job_runs, public.run_cancellations to service_role;
create policy "People read the runs of their own jobs" on public.job_runs
  for select to authenticated using (user_id = (select auth.uid()));

alter table public.jobs add column swept_at timestamptz;
comment on column public.jobs.swept_at is 'When the sweep last took the row; two sweeps never take it at once.';
create unique index jobs_file_attempt on public.jobs (evidence_id, attempt);

-- A terminal row is final but for who was told of it and when the sweep looked.
create or replace function public.guard_job() returns trigger
language plpgsql set search_path = '' as $$
declare notes constant text[] := array['announced_at', 'read_at', 'swept_at', 'updated_at'];
begin
  if old.status in ('completed', 'failed', 'cancelled') then
    if to_jsonb(new) - notes is distinct from to_jsonb(old) - notes then
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

-- The time limit counts from the start of a delivery: hours in which nobody took the job don't count.
create or replace function public.claim_job(p_job uuid, p_run text, p_delivery int) returns jsonb
language plpgsql set search_path = '' as $$
declare j public.jobs;
begin
  select * into j from public.jobs where id = p_job for update;
  if not found then return jsonb_build_object('outcome', 'unknown'); end if;
  if j.status in ('completed', 'failed', 'cancelled') then
    return jsonb_build_object('outcome', 'finished', 'status', j.status);
  end if;
  -- A later try of the same run takes over; another run of the same delivery never does.
  if j.delivery is distinct from p_delivery or (j.status = 'processing' and j.run_id is distinct from p_run) then
    return jsonb_build_object('outcome', 'superseded');
  end if;
  update public.jobs set status = 'processing', claim = gen_random_uuid(), run_id = p_run, not_before = null,
      started_at = coalesce(started_at, now()), heartbeat_at = now(),
      deadline_at = case when j.status = 'pending' then now() + interval '6 hours' else deadline_at end
    where id = p_job returning * into j;
  insert into public.job_runs as r (job_id, run_id, user_id, delivery, claimed_at)
    values (p_job, p_run, j.user_id, p_delivery, now())
    on conflict (job_id, run_id) do update set claimed_at = coalesce(r.claimed_at, now());
  return jsonb_build_object('outcome', 'claimed', 'claim', j.claim, 'user_id', j.user_id, 'entry_id', j.entry_id,
    'evidence_id', j.evidence_id, 'reader', j.reader, 'type', j.type);
end $$;

-- Puts a job back for later after a passing outage: 1, 2, 5, 10, then every 15 minutes, or as long as
-- the one who is busy asked for (p_wait), for at most a day. A day's allowance that is used up isn't
-- an outage: it may wait longer.
drop function public.release_job(uuid, uuid, text);
create function public.release_job(p_job uuid, p_claim uuid, p_code text, p_wait interval default null) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); wait interval;
begin
  if j.id is null then return false; end if;
  if j.created_at < now() - interval '24 hours' and p_code <> 'daily_limit' then
    return public.fail_job(p_job, p_claim, null, p_code,
      'Your words and files are saved. The reader could not be reached for a day; please try again.');
  end if;
  wait := greatest(make_interval(mins => (array[1, 2, 5, 10, 15])[least(j.delivery - j.lost_runs, 5)]),
    least(coalesce(p_wait, interval '0'), interval '24 hours'));
  update public.jobs set status = 'pending', claim = null, run_id = null, delivery = delivery + 1,
      not_before = now() + wait, progress = jsonb_build_object('waiting', p_code)
    where id = p_job;
  return true;
end $$;

-- Takes back a step whose result fits its sources no more, so that the next try does it anew.
create function public.drop_step(p_job uuid, p_claim uuid, p_key text) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  delete from public.job_steps where job_id = p_job and step_key = p_key;
  return true;
end $$;

-- What the model has cost the owner of a claimed job since midnight UTC, in tokens.
create function public.tokens_today(p_job uuid, p_claim uuid) returns bigint
language sql stable set search_path = '' as $$
  select coalesce(sum(coalesce(s.input_tokens, 0) + coalesce(s.output_tokens, 0)), 0)
  from public.jobs j join public.job_steps s on s.user_id = j.user_id
  where j.id = p_job and j.claim = p_claim and s.input_tokens is not null
    and s.completed_at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc'
$$;
create index job_steps_spent on public.job_steps (user_id, completed_at) where input_tokens is not null;

create or replace function public.finalize_job(p_job uuid, p_claim uuid) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); summary jsonb;
begin
  if j.id is null then return false; end if;
  if j.type = 'journal_extraction' then
    if not exists (select 1 from public.job_steps where job_id = p_job and step_key = 'save-events') then
      raise exception 'job % has saved nothing yet', p_job using errcode = '23514';
    end if;
    update public.journal_entries set status = 'completed', completed_at = now()
      where id = j.entry_id and extraction_job_id = p_job;
  elsif exists (select 1 from public.evidence e where e.id = j.evidence_id and e.reading_status in ('not_read', 'reading')) then
    raise exception 'job % has read nothing yet', p_job using errcode = '23514';
  end if;
  with found as (
    select id from public.events where job_id = p_job order by ordinal
  ), files as (
    -- A file whose new reading failed keeps its old one; the job that read it has failed at it.
    select case when e.id = j.evidence_id and exists (select 1 from public.job_steps k where k.job_id = p_job and k.step_key = 'keep-reading')
      then 'could_not_read' else e.reading_status end s
    from public.evidence e where e.id = any (
      array(select l.evidence_id from public.entry_evidence l where l.entry_id = j.entry_id) || j.evidence_id
    )
  )
  select jsonb_build_object(
    'events_created', (select count(*) from found),
    'event_ids', (select coalesce(jsonb_agg(id), '[]') from found),
    'evidence_processed', (select count(*) from files where s in ('read', 'partly_read')),
    'evidence_failed', (select count(*) from files where s = 'could_not_read'),
    'action_items_created', (select count(*) from public.action_items where job_id = p_job),
    'questions_raised', 0
  ) into summary;
  update public.jobs set status = 'completed', completed_at = now(), result_summary = summary, progress = '{}'
    where id = p_job;
  return true;
end $$;

revoke execute on function public.release_job(uuid, uuid, text, interval) from public, anon, authenticated;
revoke execute on function public.drop_step(uuid, uuid, text) from public, anon, authenticated;
revoke execute on function public.tokens_today(uuid, uuid) from public, anon, authenticated;
grant execute on function public.release_job(uuid, uuid, text, interval) to service_role;
grant execute on function public.drop_step(uuid, uuid, text) to service_role;
grant execute on function public.tokens_today(uuid, uuid) to service_role;

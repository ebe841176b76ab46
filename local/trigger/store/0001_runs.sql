-- What the control plane must still know after a restart. Who holds which run right now (sockets,
-- heartbeats) is not here: it is learnt again within seconds.

create table trigger_local.workers (
  id text primary key,
  number bigint generated always as identity,
  version text not null,
  content_hash text not null,
  tasks jsonb not null,
  queues jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);

create table trigger_local.batches (
  id text primary key,
  run_count integer not null check (run_count > 0),
  parent_id text,
  resume_parent boolean not null,
  idempotency_key text unique,
  sealed_at timestamptz,
  -- Sealed by the reaper although items are missing: those count as failed.
  incomplete boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);
create index batches_unsealed on trigger_local.batches (created_at) where sealed_at is null;

create table trigger_local.runs (
  id text primary key,
  number bigint generated always as identity unique,
  task text not null,
  status text not null,
  state text not null check (state in (
    'QUEUED', 'PENDING_EXECUTING', 'EXECUTING', 'EXECUTING_WITH_WAITPOINTS', 'PENDING_CANCEL', 'FINISHED'
  )),
  snapshot_id text not null,
  state_since timestamptz not null,
  attempt integer not null default 0,
  -- Attempts that ended because their process or the CLI vanished; they don't use up max_attempts.
  losses integer not null default 0,
  max_attempts integer not null,
  max_duration integer,
  payload text not null,
  payload_type text not null,
  output text,
  output_type text,
  error jsonb,
  metadata jsonb,
  tags text[] not null default '{}',
  queue text not null,
  concurrency_key text,
  priority double precision not null default 0,
  is_test boolean not null default false,
  is_replay boolean not null default false,
  trace jsonb not null,
  trigger_function text not null,
  parent_id text references trigger_local.runs on delete cascade,
  root_id text,
  depth integer not null default 0,
  resume_parent boolean not null default false,
  batch_id text references trigger_local.batches on delete set null,
  schedule_id text,
  idempotency_key text,
  idempotency_scope text,
  -- What a later trigger is compared with; cleared when the key is free again.
  idempotency_hash text,
  idempotency_expires_at timestamptz,
  worker_version text,
  cancel_reason text,
  usage_ms double precision not null default 0,
  created_at timestamptz not null,
  queued_at timestamptz not null,
  available_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null
);
create unique index runs_idempotency on trigger_local.runs (task, idempotency_hash)
  where idempotency_hash is not null;
create index runs_queued on trigger_local.runs (queue, concurrency_key, queued_at)
  where state = 'QUEUED';
create index runs_live on trigger_local.runs (state)
  where state not in ('QUEUED', 'FINISHED');
create index runs_of_task on trigger_local.runs (task, number desc);
create index runs_of_parent on trigger_local.runs (parent_id);
create index runs_of_batch on trigger_local.runs (batch_id);
create index runs_of_tag on trigger_local.runs using gin (tags);

-- Every state a run has been in. The previous id lets a repeated attempts/start be recognised.
create table trigger_local.snapshots (
  id text primary key,
  number bigint generated always as identity,
  run_id text not null references trigger_local.runs on delete cascade,
  previous_id text,
  attempt integer not null,
  state text not null,
  status text not null,
  description text not null,
  created_at timestamptz not null
);
create index snapshots_of_run on trigger_local.snapshots (run_id, number);

create table trigger_local.attempts (
  run_id text not null references trigger_local.runs on delete cascade,
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- What the CLI was told when it completed the attempt; 'LOST' when it never did.
  outcome text,
  error jsonb,
  primary key (run_id, number)
);

create table trigger_local.batch_items (
  batch_id text not null references trigger_local.batches on delete cascade,
  index integer not null,
  run_id text not null references trigger_local.runs on delete cascade,
  primary key (batch_id, index)
);
create index batch_items_of_run on trigger_local.batch_items (run_id);

create table trigger_local.timers (
  id text primary key,
  due_at timestamptz not null,
  idempotency_key text unique,
  created_at timestamptz not null default clock_timestamp()
);

-- What an attempt waits for, or has waited for: one of a run, a batch, a timer.
create table trigger_local.waits (
  id bigint primary key generated always as identity,
  run_id text not null references trigger_local.runs on delete cascade,
  attempt integer not null,
  child_id text references trigger_local.runs on delete cascade,
  batch_id text references trigger_local.batches on delete cascade,
  timer_id text references trigger_local.timers on delete cascade,
  resolved_at timestamptz,
  check (num_nonnulls(child_id, batch_id, timer_id) = 1)
);
create index waits_of_run on trigger_local.waits (run_id, attempt, id);

create table trigger_local.schedules (
  id text primary key,
  task text not null unique,
  cron text not null,
  timezone text not null,
  last_at timestamptz,
  next_at timestamptz not null
);

-- Answers to requests whose client may send them again after a lost answer.
create table trigger_local.requests (
  key text primary key,
  answer jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index requests_by_age on trigger_local.requests (created_at);

-- What tasks logged, as far as it can hold no content: a fixed event, ids, codes and numbers. The
-- reader (http/otlp-logs.ts) leaves out everything else; the checks here are the second lock.
create table trigger_local.run_logs (
  run_id text not null references trigger_local.runs on delete cascade,
  number bigint generated always as identity,
  attempt integer not null,
  at timestamptz not null,
  level text not null check (level in ('debug', 'info', 'warn', 'error')),
  event text not null check (event ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(event) <= 60),
  fields jsonb not null check (jsonb_typeof(fields) = 'object' and length(fields::text) <= 2000),
  primary key (run_id, number)
);

-- A run that has not started by then expires; null: never.
alter table trigger_local.runs add column expires_at timestamptz;
create index runs_expiring on trigger_local.runs (expires_at)
  where state = 'QUEUED' and expires_at is not null;

-- The number of the topmost run, so that a list can show children under their parents.
alter table trigger_local.runs add column root_number bigint;
update trigger_local.runs as run set root_number = root.number
  from trigger_local.runs as root where root.id = run.root_id;
create index runs_in_groups on trigger_local.runs ((coalesce(root_number, number)) desc, number);
create index runs_by_time on trigger_local.runs (created_at);

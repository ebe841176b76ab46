-- The sweep: what becomes of rows that nobody moves any more. With the service key only; nothing is
-- decided here about a run before the task service was asked.

-- What the sweep is to do, oldest first, at most p_limit of each kind:
--   deliver  pending and due. People take turns: nobody's pile keeps another's single job waiting, and
--            what was handed over before and waits in a queue there keeps nothing else waiting.
--   overdue  processing past its time limit: cancel and fail.
--   ask      processing and quiet: ask the task service what became of its run.
--   close    a run that doesn't hold its job any more (ended, superseded): cancel it if it still lives.
drop function public.sweep_jobs(interval, interval, int);
create function public.sweep_jobs(p_deliver_after interval, p_settle_after interval, p_limit int default 100)
returns table (what text, id uuid, user_id uuid, entry_id uuid, evidence_id uuid, type public.job_type,
  delivery int, run_id text)
language plpgsql set search_path = '' as $$
begin
  return query
    with quiet as (
      select j.id from public.jobs j
      where j.status = 'processing'
        and (j.deadline_at <= now() or coalesce(j.heartbeat_at, j.started_at) < now() - p_settle_after)
      order by j.updated_at limit p_limit for update skip locked
    )
    update public.jobs j set swept_at = now() from quiet where j.id = quiet.id
    returning case when j.deadline_at <= now() then 'overdue' else 'ask' end,
      j.id, j.user_id, j.entry_id, j.evidence_id, j.type, j.delivery, j.run_id;
  return query
    with turns as (
      select p.id, row_number() over (
        partition by p.user_id order by p.swept_at nulls first, p.created_at, p.id) as turn
      from public.jobs p
      where p.status = 'pending' and coalesce(p.not_before, p.created_at + p_deliver_after) <= now()
        and coalesce(p.swept_at < now() - p_deliver_after, true)
    ), due as (
      select j.id from public.jobs j join turns on turns.id = j.id where j.status = 'pending'
      order by turns.turn, j.swept_at nulls first, j.created_at limit p_limit for update of j skip locked
    )
    update public.jobs j set swept_at = now() from due where j.id = due.id
    returning 'deliver', j.id, j.user_id, j.entry_id, j.evidence_id, j.type, j.delivery, j.run_id;
  return query
    select 'close', j.id, j.user_id, j.entry_id, j.evidence_id, j.type, r.delivery, r.run_id
    from public.job_runs r join public.jobs j on j.id = r.job_id
    where r.over_at is null and coalesce(r.claimed_at, r.delivered_at) < now() - p_settle_after
      and (j.status not in ('pending', 'processing') or j.run_id is distinct from r.run_id)
      and not (j.status = 'pending' and j.delivery = r.delivery)
    order by r.delivered_at limit p_limit for update of r skip locked;
end $$;

-- Keeps which run the task service has for a delivery of a pending job. A run that is over, or that
-- gave way to another under the same key, ended before it could claim the job: such a loss counts like
-- that of a worker, and the third fails the job. A dead run's key would give the dead run again, so
-- the job goes on under its next delivery.
create function public.note_delivery(p_job uuid, p_delivery int, p_run text, p_over boolean, p_code text, p_message text)
returns text
language plpgsql set search_path = '' as $$
declare j public.jobs; dead int;
begin
  select * into j from public.jobs where id = p_job for update skip locked;
  if not found or j.status <> 'pending' or j.delivery <> p_delivery then return 'unchanged'; end if;
  insert into public.job_runs (job_id, run_id, user_id, delivery) values (p_job, p_run, j.user_id, p_delivery)
    on conflict do nothing;
  update public.job_runs set over_at = now()
    where job_id = p_job and delivery = p_delivery and over_at is null and (run_id <> p_run or p_over);
  select count(*) into dead from public.job_runs where job_id = p_job and delivery = p_delivery and over_at is not null;
  if j.lost_runs + dead >= 3 then
    update public.jobs set status = 'failed', completed_at = now(), error_code = p_code, error_message = p_message
      where id = p_job;
    update public.journal_entries set status = 'failed' where extraction_job_id = p_job and status = 'processing';
    return 'failed';
  end if;
  if not p_over then return 'waiting'; end if;
  update public.jobs set delivery = delivery + 1, lost_runs = lost_runs + dead, not_before = now() where id = p_job;
  return 'redelivered';
end $$;

create function public.close_run(p_job uuid, p_run text) returns void
language sql set search_path = '' as $$
  update public.job_runs set over_at = now() where job_id = p_job and run_id = p_run and over_at is null
$$;

-- A job past its time limit fails, and its run is to be cancelled: both or neither.
create function public.expire_job(p_job uuid, p_run text, p_code text, p_message text) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs;
begin
  select * into j from public.jobs where id = p_job for update skip locked;
  if not found or j.status <> 'processing' or j.run_id is distinct from p_run or j.deadline_at > now() then
    return false;
  end if;
  insert into public.run_cancellations (job_id) values (p_job) on conflict do nothing;
  return public.fail_job(p_job, null, p_run, p_code, p_message);
end $$;

-- An entry that waits for a job which doesn't exist or has ended would wait for ever.
create function public.fail_orphaned_entries(p_settle_after interval, p_limit int default 100) returns int
language plpgsql set search_path = '' as $$
declare n int;
begin
  with lost as (
    select e.id from public.journal_entries e
    where e.status = 'processing' and e.updated_at < now() - p_settle_after and not exists (
      select 1 from public.jobs j where j.entry_id = e.id and j.status in ('pending', 'processing'))
    order by e.updated_at limit p_limit for update skip locked
  )
  update public.journal_entries e set status = 'failed' from lost where e.id = lost.id;
  get diagnostics n = row_count;
  return n;
end $$;

create function public.take_run_cancellations(p_limit int default 100) returns setof uuid
language sql set search_path = '' as $$
  update public.run_cancellations c set attempts = attempts + 1
  where c.job_id in (
    select q.job_id from public.run_cancellations q order by q.attempts, q.queued_at limit p_limit for update skip locked
  ) returning c.job_id
$$;

create function public.drop_run_cancellation(p_job uuid) returns void
language sql set search_path = '' as $$
  delete from public.run_cancellations where job_id = p_job
$$;

revoke execute on function public.sweep_jobs(interval, interval, int) from public, anon, authenticated;
revoke execute on function public.note_delivery(uuid, int, text, boolean, text, text) from public, anon, authenticated;
revoke execute on function public.close_run(uuid, text) from public, anon, authenticated;
revoke execute on function public.expire_job(uuid, text, text, text) from public, anon, authenticated;
revoke execute on function public.fail_orphaned_entries(interval, int) from public, anon, authenticated;
revoke execute on function public.take_run_cancellations(int) from public, anon, authenticated;
revoke execute on function public.drop_run_cancellation(uuid) from public, anon, authenticated;
grant execute on function public.sweep_jobs(interval, interval, int) to service_role;
grant execute on function public.note_delivery(uuid, int, text, boolean, text, text) to service_role;
grant execute on function public.close_run(uuid, text) to service_role;
grant execute on function public.expire_job(uuid, text, text, text) to service_role;
grant execute on function public.fail_orphaned_entries(interval, int) to service_role;
grant execute on function public.take_run_cancellations(int) to service_role;
grant execute on function public.drop_run_cancellation(uuid) to service_role;

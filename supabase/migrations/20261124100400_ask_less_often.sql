-- As in sweep_jobs, but for a delivery whose run the task service is known to have: that one waits in
-- a queue there, and a thousand of them aren't handed over anew every minute. It is looked at six
-- times less often, which is soon enough to see that its run died before it began.
create or replace function public.sweep_jobs(p_deliver_after interval, p_settle_after interval, p_limit int default 100)
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
        and (p.swept_at is null or p.swept_at < now() - p_deliver_after * case when exists (
          select 1 from public.job_runs r
          where r.job_id = p.id and r.delivery = p.delivery and r.over_at is null) then 6 else 1 end)
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

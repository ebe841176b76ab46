-- What tasks may do, with the service key only. Every write names the job and the claim under which
-- it is made, and changes nothing where that claim isn't the current one.

-- The job's row, locked, if p_claim is current; a null record otherwise.
create function public.claimed_job(p_job uuid, p_claim uuid) returns public.jobs
language sql set search_path = '' as $$
  select * from public.jobs where id = p_job and status = 'processing' and claim = p_claim for update
$$;

create function public.claim_job(p_job uuid, p_run text, p_delivery int) returns jsonb
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
      started_at = coalesce(started_at, now()), heartbeat_at = now()
    where id = p_job returning * into j;
  return jsonb_build_object('outcome', 'claimed', 'claim', j.claim, 'user_id', j.user_id, 'entry_id', j.entry_id,
    'evidence_id', j.evidence_id, 'reader', j.reader, 'type', j.type);
end $$;

create function public.beat_job(p_job uuid, p_claim uuid, p_progress jsonb default null) returns boolean
language plpgsql set search_path = '' as $$
begin
  update public.jobs set heartbeat_at = now(), progress = coalesce(p_progress, progress)
    where id = p_job and status = 'processing' and claim = p_claim;
  return found;
end $$;

create function public.save_step(p_job uuid, p_claim uuid, p_key text, p_step jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  insert into public.job_steps as s (job_id, step_key, user_id, status, output, model, prompt_version, input_hash,
      input_tokens, output_tokens, started_at)
    values (p_job, p_key, j.user_id, coalesce(p_step ->> 'status', 'completed'), coalesce(p_step -> 'output', '{}'),
      p_step ->> 'model', p_step ->> 'prompt_version', p_step ->> 'input_hash', (p_step ->> 'input_tokens')::int,
      (p_step ->> 'output_tokens')::int, (p_step ->> 'started_at')::timestamptz)
    on conflict (job_id, step_key) do update set attempts = s.attempts + 1, status = excluded.status,
      output = excluded.output, model = excluded.model, prompt_version = excluded.prompt_version,
      input_hash = excluded.input_hash, input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
      started_at = excluded.started_at, completed_at = now()
    where s.status <> 'completed';
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

create function public.finalize_job(p_job uuid, p_claim uuid) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); summary jsonb;
begin
  if j.id is null then return false; end if;
  if j.type = 'journal_extraction' then
    update public.journal_entries set status = 'completed', completed_at = now()
      where id = j.entry_id and extraction_job_id = p_job;
  end if;
  with found as (
    select id from public.events where job_id = p_job order by ordinal
  ), files as (
    select e.reading_status s from public.evidence e where e.id = any (
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

-- Fails the job and its entry together. The writer shows either the claim (a task's own decision) or
-- the run that holds the job (a hook or the sweep, after that run is over). Text and files stay.
create function public.fail_job(p_job uuid, p_claim uuid, p_run text, p_code text, p_message text) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs;
begin
  select * into j from public.jobs where id = p_job for update;
  if not found or j.status not in ('pending', 'processing') then return false; end if;
  if not coalesce(j.claim = p_claim, false) and not coalesce(j.run_id = p_run, false) then return false; end if;
  update public.jobs set status = 'failed', completed_at = now(), error_code = p_code, error_message = p_message,
      claim = null where id = p_job;
  update public.journal_entries set status = 'failed' where extraction_job_id = p_job and status = 'processing';
  return true;
end $$;

-- Puts a job back for later after a passing outage: 1, 2, 5, 10, then every 15 minutes, for at most a day.
create function public.release_job(p_job uuid, p_claim uuid, p_code text) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  if j.created_at < now() - interval '24 hours' then
    return public.fail_job(p_job, p_claim, null, p_code,
      'Your words and files are saved. The reader could not be reached for a day; please try again.');
  end if;
  update public.jobs set status = 'pending', claim = null, run_id = null, delivery = delivery + 1,
      deadline_at = now() + interval '6 hours',
      not_before = now() + make_interval(mins => (array[1, 2, 5, 10, 15])[least(j.delivery - j.lost_runs, 5)]),
      progress = jsonb_build_object('waiting', p_code)
    where id = p_job;
  return true;
end $$;

-- Pending rows that nobody took and processing rows that went quiet; the caller asks the task service
-- what became of their runs. Quiet ones come first: they are few, and pending ones may be many.
create function public.sweep_jobs(p_deliver_after interval, p_settle_after interval, p_limit int default 100)
returns table (id uuid, user_id uuid, entry_id uuid, evidence_id uuid, type public.job_type,
  status public.job_status, delivery int, run_id text)
language sql stable set search_path = '' as $$
  select j.id, j.user_id, j.entry_id, j.evidence_id, j.type, j.status, j.delivery, j.run_id from public.jobs j
  where (j.status = 'pending' and coalesce(j.not_before, j.created_at + p_deliver_after) <= now())
     or (j.status = 'processing' and coalesce(j.heartbeat_at, j.started_at) < now() - p_settle_after)
  order by j.status desc, j.updated_at limit p_limit
$$;

-- A processing row whose run is over: handed out again twice, failed when a third run is lost.
create function public.settle_job(p_job uuid, p_run text, p_code text, p_message text) returns text
language plpgsql set search_path = '' as $$
declare j public.jobs;
begin
  select * into j from public.jobs where id = p_job for update skip locked;
  if not found or j.status <> 'processing' or j.run_id is distinct from p_run then return 'unchanged'; end if;
  if j.lost_runs >= 2 then
    perform public.fail_job(p_job, null, p_run, p_code, p_message);
    return 'failed';
  end if;
  update public.jobs set status = 'pending', claim = null, run_id = null, delivery = delivery + 1,
      lost_runs = lost_runs + 1, not_before = now()
    where id = p_job;
  return 'redelivered';
end $$;

create function public.announce_settings(p_settings jsonb) returns void
language sql set search_path = '' as $$
  insert into public.app_settings (key, value) select key, value from jsonb_each_text(p_settings)
  on conflict (key) do update set value = excluded.value, updated_at = now()
    where app_settings.value <> excluded.value
$$;

revoke execute on function public.claimed_job(uuid, uuid) from public, anon, authenticated;
revoke execute on function public.claim_job(uuid, text, int) from public, anon, authenticated;
revoke execute on function public.beat_job(uuid, uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.save_step(uuid, uuid, text, jsonb) from public, anon, authenticated;
revoke execute on function public.finalize_job(uuid, uuid) from public, anon, authenticated;
revoke execute on function public.fail_job(uuid, uuid, text, text, text) from public, anon, authenticated;
revoke execute on function public.release_job(uuid, uuid, text) from public, anon, authenticated;
revoke execute on function public.sweep_jobs(interval, interval, int) from public, anon, authenticated;
revoke execute on function public.settle_job(uuid, text, text, text) from public, anon, authenticated;
revoke execute on function public.announce_settings(jsonb) from public, anon, authenticated;
grant execute on function public.claimed_job(uuid, uuid) to service_role;
grant execute on function public.claim_job(uuid, text, int) to service_role;
grant execute on function public.beat_job(uuid, uuid, jsonb) to service_role;
grant execute on function public.save_step(uuid, uuid, text, jsonb) to service_role;
grant execute on function public.finalize_job(uuid, uuid) to service_role;
grant execute on function public.fail_job(uuid, uuid, text, text, text) to service_role;
grant execute on function public.release_job(uuid, uuid, text) to service_role;
grant execute on function public.sweep_jobs(interval, interval, int) to service_role;
grant execute on function public.settle_job(uuid, text, text, text) to service_role;
grant execute on function public.announce_settings(jsonb) to service_role;

-- What a reading cost, at the price that was set when it ran; and the files that a reader says show an
-- event without being quoted.

alter table public.job_steps add column cost numeric(14, 6) check (cost >= 0);
comment on column public.job_steps.cost is
  'In the currency of the price that was set; null where none was, or nothing was paid for.';

create or replace function public.save_step(p_job uuid, p_claim uuid, p_key text, p_step jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  insert into public.job_steps as s (job_id, step_key, user_id, status, output, model, prompt_version, input_hash,
      input_tokens, output_tokens, cost, started_at)
    values (p_job, p_key, j.user_id, coalesce(p_step ->> 'status', 'completed'), coalesce(p_step -> 'output', '{}'),
      p_step ->> 'model', p_step ->> 'prompt_version', p_step ->> 'input_hash', (p_step ->> 'input_tokens')::int,
      (p_step ->> 'output_tokens')::int, (p_step ->> 'cost')::numeric, (p_step ->> 'started_at')::timestamptz)
    on conflict (job_id, step_key) do update set attempts = s.attempts + 1, status = excluded.status,
      output = excluded.output, model = excluded.model, prompt_version = excluded.prompt_version,
      input_hash = excluded.input_hash, input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
      cost = excluded.cost, started_at = excluded.started_at, completed_at = now()
    where s.status <> 'completed';
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

-- Links the suggestions of a job to the files that show them; only files of their entry.
create function public.link_found_files(p_job uuid, p_events jsonb) returns void
language sql set search_path = '' as $$
  insert into public.event_evidence (event_id, evidence_id, user_id)
    select e.id, l.evidence_id, e.user_id
    from jsonb_array_elements(p_events) ev
    join public.events e on e.job_id = p_job and e.ordinal = (ev ->> 'ordinal')::int and e.state = 'suggested'
    cross join jsonb_array_elements_text(coalesce(ev -> 'files', '[]')) f
    join public.entry_evidence l on l.entry_id = e.entry_id and l.user_id = e.user_id and l.evidence_id = f::uuid
    on conflict do nothing
$$;

create or replace function public.save_found_events(p_job uuid, p_claim uuid, p_extraction jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare saved jsonb; broken text;
begin
  saved := public.save_events(p_job, p_claim, p_extraction);
  if saved ->> 'outcome' = 'saved' then
    perform public.link_found_files(p_job, p_extraction -> 'events');
  end if;
  return saved;
exception when check_violation then
  -- A constraint of a table has a name: that is a mistake of ours, which finding anew wouldn't mend.
  get stacked diagnostics broken = constraint_name;
  if broken <> '' then raise; end if;
  perform public.drop_step(p_job, p_claim, 'extract-events');
  return jsonb_build_object('outcome', 'quote_gone');
end $$;

revoke execute on function public.link_found_files(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.link_found_files(uuid, jsonb) to service_role;

-- What a signed-in person may do to gated rows. Each function runs as its owner, takes the user from
-- the session and never as a parameter, and answers an outcome instead of raising, so that nothing
-- has been written when it says no.

create function public.current_user_id() returns uuid
language plpgsql stable set search_path = '' as $$
declare uid uuid := (select auth.uid());
begin
  if uid is null then raise exception 'not signed in' using errcode = '42501'; end if;
  return uid;
end $$;

-- Whether one more fits into the caller's plan. Locks the plan row, so that two at once can't both
-- take the last place; the caller counts up in the same transaction.
create function public.plan_room(p_user uuid, p_kind text, p_more int) returns jsonb
language plpgsql set search_path = '' as $$
declare used int; lim int; plan public.plans; mine public.user_plans;
begin
  select * into mine from public.user_plans where user_id = p_user for update;
  select p.* into plan from public.plans p where p.id = coalesce(
    mine.plan_id,
    (select s.value from public.app_settings s join public.plans d on d.id = s.value where s.key = 'default_plan'),
    'free'
  );
  used := case p_kind when 'entries' then mine.entries_used else mine.files_used end;
  lim := case p_kind when 'entries' then plan.entries_limit else plan.files_limit end;
  return jsonb_build_object('ok', lim is null or used + p_more <= lim, 'used', used, 'limit', lim, 'plan', plan.name);
end $$;

create function public.submit_journal_entry(
  p_id uuid, p_text text, p_reference_date date, p_time_zone text, p_evidence uuid[]
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id();
  files uuid[] := coalesce((select array_agg(distinct e order by e) from unnest(p_evidence) e where e is not null), '{}');
  hash text; room jsonb; the_case uuid; old public.journal_entries; job uuid; model text;
begin
  if p_id is null or p_text is null or p_text !~ '\S' then return jsonb_build_object('code', 'text_required'); end if;
  if char_length(p_text) > 20000 then return jsonb_build_object('code', 'text_too_long'); end if;
  if cardinality(files) > 20 then return jsonb_build_object('code', 'too_many_files'); end if;
  if not public.is_time_zone(p_time_zone) then return jsonb_build_object('code', 'bad_time_zone'); end if;
  hash := encode(sha256(convert_to(
    jsonb_build_array(p_text, p_reference_date, p_time_zone, files)::text, 'UTF8')), 'hex');

  -- The plan row is this person's turnstile: two submits of theirs never pass it at once.
  room := public.plan_room(uid, 'entries', 1);

  select * into old from public.journal_entries where id = p_id;
  if found then
    if old.user_id <> uid or old.submission_hash <> hash then return jsonb_build_object('code', 'already_submitted'); end if;
    select id into job from public.jobs where entry_id = p_id order by attempt limit 1;
    return jsonb_build_object('code', 'existing', 'entry_id', p_id, 'job_id', job);
  end if;

  if (room ->> 'ok')::boolean is not true then
    return jsonb_build_object('code', 'plan_limit', 'used', room -> 'used', 'limit', room -> 'limit', 'plan', room -> 'plan');
  end if;
  perform 1 from public.evidence where id = any (files) order by id for key share;
  if (select count(*) from public.evidence where id = any (files) and user_id = uid and status = 'received') <> cardinality(files) then
    return jsonb_build_object('code', 'unknown_evidence');
  end if;

  select id into the_case from public.cases where user_id = uid order by created_at, id limit 1;
  insert into public.journal_entries (id, user_id, case_id, submission_hash, event_text, reference_date, time_zone)
    values (p_id, uid, the_case, hash, p_text, p_reference_date, p_time_zone)
    on conflict (id) do nothing;
  if not found then return jsonb_build_object('code', 'already_submitted'); end if;
  insert into public.entry_evidence (entry_id, evidence_id, user_id, position)
    select p_id, e.id, uid, row_number() over (order by array_position(p_evidence, e.id))
    from unnest(files) as e (id);

  select case when p.ai and s.value <> '' then s.value else 'offline' end into model
    from public.profiles p, public.app_settings s where p.user_id = uid and s.key = 'reader_model';
  insert into public.jobs (user_id, case_id, type, entry_id, reader)
    values (uid, the_case, 'journal_extraction', p_id, coalesce(model, 'offline')) returning id into job;
  update public.journal_entries set extraction_job_id = job where id = p_id;
  update public.user_plans set entries_used = entries_used + 1 where user_id = uid;
  return jsonb_build_object('code', 'created', 'entry_id', p_id, 'job_id', job);
end $$;

create function public.retry_journal_entry(p_entry uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id();
  e public.journal_entries; job uuid; model text; last_attempt int;
begin
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if e.status not in ('failed', 'cancelled') then
    return jsonb_build_object('code', 'not_failed', 'job_id', e.extraction_job_id);
  end if;
  if (select count(*) from public.jobs where entry_id = p_entry and attempt > 1 and created_at > now() - interval '1 hour') >= 5 then
    return jsonb_build_object('code', 'too_often');
  end if;
  select max(attempt) into last_attempt from public.jobs where entry_id = p_entry;
  select case when p.ai and s.value <> '' then s.value else 'offline' end into model
    from public.profiles p, public.app_settings s where p.user_id = uid and s.key = 'reader_model';
  insert into public.jobs (user_id, case_id, type, entry_id, attempt, reader)
    values (uid, e.case_id, 'journal_extraction', p_entry, last_attempt + 1, coalesce(model, 'offline')) returning id into job;
  update public.journal_entries set status = 'processing', extraction_job_id = job where id = p_entry;
  return jsonb_build_object('code', 'created', 'job_id', job);
end $$;

create function public.announce_jobs(p_ids uuid[]) returns setof uuid
language sql security definer set search_path = '' as $$
  update public.jobs set announced_at = now()
  where id = any (p_ids) and user_id = public.current_user_id() and announced_at is null
    and status in ('completed', 'failed', 'cancelled')
  returning id
$$;
comment on function public.announce_jobs is 'Claims the announcement of ended jobs; gives the ids that nobody had claimed.';

revoke execute on function public.current_user_id() from public, anon, authenticated;
revoke execute on function public.plan_room(uuid, text, int) from public, anon, authenticated;
revoke execute on function public.submit_journal_entry(uuid, text, date, text, uuid[]) from public, anon;
revoke execute on function public.retry_journal_entry(uuid) from public, anon;
revoke execute on function public.announce_jobs(uuid[]) from public, anon;
grant execute on function public.submit_journal_entry(uuid, text, date, text, uuid[]) to authenticated;
grant execute on function public.retry_journal_entry(uuid) to authenticated;
grant execute on function public.announce_jobs(uuid[]) to authenticated;

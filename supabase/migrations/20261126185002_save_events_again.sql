-- save_events and finalize_job, with what read_entries_again makes of an entry that was read before.

-- Saves everything that was found in one entry, in one transaction; a second call of the same job
-- changes nothing. p_extraction: {model, prompt_version, dropped, raw, events, action_items, questions}.
create or replace function public.save_events(p_job uuid, p_claim uuid, p_extraction jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  j public.jobs := public.claimed_job(p_job, p_claim);
  entry public.journal_entries; made_by public.event_origin; ev jsonb; src jsonb; matches jsonb; ids jsonb := '{}';
  found_events int; found_items int;
begin
  if j.id is null then return jsonb_build_object('outcome', 'superseded'); end if;
  if not exists (select 1 from public.job_steps where job_id = p_job and step_key = 'save-events') then
    select * into entry from public.journal_entries where id = j.entry_id for update;
    made_by := case when p_extraction ->> 'model' = 'offline' then 'rules' else 'model' end;
    -- Whoever edits one of them meanwhile waits, and then sees that it changed.
    perform 1 from public.events where entry_id = entry.id order by id for update;
    select coalesce(jsonb_object_agg(ordinal, event_id), '{}') into matches
      from public.match_events(entry.id, p_extraction -> 'events');
    delete from public.events e where e.entry_id = entry.id and e.state = 'suggested' and e.origin <> 'person'
      and e.touched_at is null and not exists (select 1 from jsonb_each_text(matches) m where m.value = e.id::text);
    delete from public.action_items where entry_id = entry.id and done_at is null and edited_at is null
      and action_items.origin <> 'person';

    for ev in select * from jsonb_array_elements(p_extraction -> 'events') loop
      for src in select * from jsonb_array_elements(ev -> 'sources') loop
        -- The last guard against invention: the quote must stand in what was written or read.
        if coalesce(strpos(public.source_words(entry.id, src), src ->> 'quote'), 0) = 0 then
          raise exception 'a quote of event % of job % is not in its source', ev ->> 'ordinal', p_job using errcode = '23514';
        end if;
      end loop;
      ids := ids || jsonb_build_object(ev ->> 'ordinal',
        public.save_event(j, entry, (matches ->> (ev ->> 'ordinal'))::uuid, ev, made_by));
    end loop;

    insert into public.action_items (user_id, case_id, entry_id, job_id, ordinal, origin, title, due_date, due_phrase, quote, priority)
      select j.user_id, j.case_id, entry.id, p_job, (a ->> 'ordinal')::int, made_by, a ->> 'title',
        (a ->> 'due_date')::date, a ->> 'due_phrase', a ->> 'quote', (a ->> 'priority')::public.item_priority
      from jsonb_array_elements(p_extraction -> 'action_items') a;
    perform public.save_questions(j, coalesce(p_extraction -> 'questions', '[]'), ids);
    update public.journal_entries set extraction_raw = p_extraction -> 'raw', organised_by = p_extraction ->> 'model'
      where id = entry.id;
    insert into public.job_steps (job_id, step_key, user_id, status, output, model, prompt_version)
      values (p_job, 'save-events', j.user_id, 'completed',
        jsonb_build_object('dropped', coalesce((p_extraction ->> 'dropped')::int, 0)),
        p_extraction ->> 'model', p_extraction ->> 'prompt_version');
    update public.jobs set heartbeat_at = now() where id = p_job;
  end if;
  select count(*) into found_events from public.events where job_id = p_job;
  select count(*) into found_items from public.action_items where job_id = p_job;
  return jsonb_build_object('outcome', 'saved', 'events', found_events, 'action_items', found_items);
end $$;

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
    'questions_raised', (select count(*) from public.questions where job_id = p_job)
  ) into summary;
  update public.jobs set status = 'completed', completed_at = now(), result_summary = summary, progress = '{}'
    where id = p_job;
  return true;
end $$;

revoke execute on function public.match_events(uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.event_groups(public.events, jsonb) from public, anon, authenticated;
revoke execute on function public.people_of(uuid) from public, anon, authenticated;
revoke execute on function public.set_people(uuid, uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.source_words(uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.set_sources(uuid, uuid, uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.propose_changes(uuid, uuid, public.event_origin, jsonb) from public, anon, authenticated;
revoke execute on function public.save_event(public.jobs, public.journal_entries, uuid, jsonb, public.event_origin) from public, anon, authenticated;
revoke execute on function public.save_questions(public.jobs, jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.match_events(uuid, jsonb) to service_role;
grant execute on function public.event_groups(public.events, jsonb) to service_role;
grant execute on function public.people_of(uuid) to service_role;
grant execute on function public.set_people(uuid, uuid, jsonb) to service_role;
grant execute on function public.source_words(uuid, jsonb) to service_role;
grant execute on function public.set_sources(uuid, uuid, uuid, jsonb) to service_role;
grant execute on function public.propose_changes(uuid, uuid, public.event_origin, jsonb) to service_role;
grant execute on function public.save_event(public.jobs, public.journal_entries, uuid, jsonb, public.event_origin) to service_role;
grant execute on function public.save_questions(public.jobs, jsonb, jsonb) to service_role;

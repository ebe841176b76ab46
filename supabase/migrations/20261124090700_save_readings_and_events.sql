-- What tasks save of a file and of an entry. Same rules as run_jobs: service key, job and claim.

-- A lease on reading one file, so that it is never read twice at once. The lease is the claim under
-- which it is read: it lapses in two minutes, or at once when that claim isn't current any more.
create function public.begin_reading(p_job uuid, p_claim uuid, p_evidence uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim); e public.evidence;
begin
  if j.id is null then return jsonb_build_object('outcome', 'superseded'); end if;
  select * into e from public.evidence where id = p_evidence and user_id = j.user_id for update;
  if not found or not (e.id is not distinct from j.evidence_id or exists (
       select 1 from public.entry_evidence l where l.evidence_id = e.id and l.entry_id = j.entry_id)) then
    return jsonb_build_object('outcome', 'unknown');
  end if;
  if e.status <> 'received' or e.reading_status not in ('not_read', 'reading') then
    return jsonb_build_object('outcome', 'done', 'reading_status', e.reading_status);
  end if;
  if e.reading_lease <> p_claim and e.reading_lease_until > now() and exists (
       select 1 from public.jobs o where o.claim = e.reading_lease and o.status = 'processing') then
    return jsonb_build_object('outcome', 'busy');
  end if;
  update public.evidence set reading_status = 'reading', reading_lease = p_claim,
      reading_lease_until = now() + interval '2 minutes' where id = p_evidence;
  return jsonb_build_object('outcome', 'lease', 'storage_key', e.storage_key, 'declared_type', e.declared_type,
    'byte_size', e.byte_size, 'sha256_browser', e.sha256_browser);
end $$;

-- p_reading: {status, reason, mime_type, sha256, damaged, pages, words, summary, dates, reader_version}.
create function public.save_reading(p_job uuid, p_claim uuid, p_evidence uuid, p_reading jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare j public.jobs := public.claimed_job(p_job, p_claim);
begin
  if j.id is null then return false; end if;
  update public.evidence set
      status = case when (p_reading ->> 'damaged')::boolean then 'damaged' else status end,
      sha256_server = coalesce(sha256_server, p_reading ->> 'sha256'),
      mime_type = p_reading ->> 'mime_type',
      reading_status = (p_reading ->> 'status')::public.reading_status,
      reading_reason = p_reading ->> 'reason',
      reader_version = p_reading ->> 'reader_version',
      pages = nullif(p_reading -> 'pages', 'null'),
      words = (p_reading ->> 'words')::int,
      summary = p_reading ->> 'summary',
      dates = coalesce(nullif(p_reading -> 'dates', 'null'), '[]'),
      read_at = now(), reading_lease = null, reading_lease_until = null
    where id = p_evidence and user_id = j.user_id and reading_status = 'reading' and reading_lease = p_claim;
  if not found then return false; end if;
  update public.jobs set heartbeat_at = now() where id = p_job;
  return true;
end $$;

-- The text that a source points at: an entry's own words, or one page of one of its files.
create function public.source_text(p_entry uuid, p_evidence uuid, p_page int) returns text
language sql stable set search_path = '' as $$
  select case when p_evidence is null then (select event_text from public.journal_entries where id = p_entry)
  else (
    select p ->> 'text' from public.evidence e
      join public.entry_evidence l on l.evidence_id = e.id and l.entry_id = p_entry
      cross join jsonb_array_elements(e.pages) p
      where e.id = p_evidence and (p ->> 'page')::int = p_page limit 1
  ) end
$$;

-- Saves everything that was found in one entry, in one transaction; a second call of the same job
-- changes nothing. Untouched suggestions of an earlier reading give way; what a person touched stays.
-- p_extraction: {model, prompt_version, dropped, raw, events: [...], action_items: [...]}.
create function public.save_events(p_job uuid, p_claim uuid, p_extraction jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  j public.jobs := public.claimed_job(p_job, p_claim);
  entry public.journal_entries; made_by public.event_origin; ev jsonb; src jsonb; who jsonb; new_id uuid;
  found_events int; found_items int;
begin
  if j.id is null then return jsonb_build_object('outcome', 'superseded'); end if;
  if not exists (select 1 from public.job_steps where job_id = p_job and step_key = 'save-events') then
    select * into entry from public.journal_entries where id = j.entry_id for update;
    made_by := case when p_extraction ->> 'model' = 'offline' then 'rules' else 'model' end;
    delete from public.events where entry_id = entry.id and state = 'suggested' and events.origin <> 'person';
    delete from public.action_items where entry_id = entry.id and done_at is null and edited_at is null
      and action_items.origin <> 'person';

    for ev in select * from jsonb_array_elements(p_extraction -> 'events') loop
      insert into public.events (user_id, case_id, entry_id, job_id, ordinal, type, origin, title, description,
          event_date, start_time, end_date, end_time, precision, date_phrase, time_zone, planned_at, actual_at, location, basis)
        values (j.user_id, j.case_id, entry.id, p_job, (ev ->> 'ordinal')::int, (ev ->> 'type')::public.event_type,
          made_by, ev ->> 'title', coalesce(ev ->> 'description', ''), (ev ->> 'event_date')::date,
          (ev ->> 'start_time')::time, (ev ->> 'end_date')::date, (ev ->> 'end_time')::time,
          (ev ->> 'precision')::public.date_precision, ev ->> 'date_phrase', entry.time_zone,
          (ev ->> 'planned_at')::timestamp, (ev ->> 'actual_at')::timestamp, ev ->> 'location',
          (ev ->> 'basis')::public.event_basis)
        returning id into new_id;
      for src in select * from jsonb_array_elements(ev -> 'sources') loop
        -- The last guard against invention: the quote must stand in what was written or read.
        if coalesce(strpos(public.source_text(entry.id, (src ->> 'evidence_id')::uuid, (src ->> 'page')::int), src ->> 'quote'), 0) = 0 then
          raise exception 'a quote of event % of job % is not in its source', ev ->> 'ordinal', p_job using errcode = '23514';
        end if;
        insert into public.event_sources (user_id, event_id, entry_id, evidence_id, page, start_offset, end_offset, quote)
          values (j.user_id, new_id, case when src ->> 'evidence_id' is null then entry.id end,
            (src ->> 'evidence_id')::uuid, (src ->> 'page')::int, (src ->> 'start')::int, (src ->> 'end')::int, src ->> 'quote');
        insert into public.event_evidence (event_id, evidence_id, user_id)
          select new_id, (src ->> 'evidence_id')::uuid, j.user_id where src ->> 'evidence_id' is not null
          on conflict do nothing;
      end loop;
      for who in select * from jsonb_array_elements(ev -> 'participants') loop
        insert into public.event_participants (user_id, event_id, person_id, name, role)
          values (j.user_id, new_id,
            (select p.id from public.people p where p.user_id = j.user_id
               and (lower(p.name) = lower(who ->> 'name') or lower(who ->> 'name') = any (select lower(a) from unnest(p.aliases) a))
               order by p.created_at limit 1),
            who ->> 'name', (who ->> 'role')::public.person_role)
          on conflict (event_id, name) do nothing;
      end loop;
    end loop;

    insert into public.action_items (user_id, case_id, entry_id, job_id, ordinal, origin, title, due_date, due_phrase, quote, priority)
      select j.user_id, j.case_id, entry.id, p_job, (a ->> 'ordinal')::int, made_by, a ->> 'title',
        (a ->> 'due_date')::date, a ->> 'due_phrase', a ->> 'quote', (a ->> 'priority')::public.item_priority
      from jsonb_array_elements(p_extraction -> 'action_items') a;
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

create function public.take_storage_deletions(p_limit int default 100) returns setof public.storage_deletions
language sql set search_path = '' as $$
  update public.storage_deletions d set attempts = attempts + 1
  where (d.bucket, d.key) in (
    select q.bucket, q.key from public.storage_deletions q order by q.attempts, q.queued_at limit p_limit for update skip locked
  ) returning d.*
$$;

create function public.drop_storage_deletion(p_bucket text, p_key text) returns void
language sql set search_path = '' as $$
  delete from public.storage_deletions where bucket = p_bucket and key = p_key
$$;

revoke execute on function public.begin_reading(uuid, uuid, uuid) from public, anon, authenticated;
revoke execute on function public.save_reading(uuid, uuid, uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.source_text(uuid, uuid, int) from public, anon, authenticated;
revoke execute on function public.save_events(uuid, uuid, jsonb) from public, anon, authenticated;
revoke execute on function public.take_storage_deletions(int) from public, anon, authenticated;
revoke execute on function public.drop_storage_deletion(text, text) from public, anon, authenticated;
grant execute on function public.begin_reading(uuid, uuid, uuid) to service_role;
grant execute on function public.save_reading(uuid, uuid, uuid, jsonb) to service_role;
grant execute on function public.source_text(uuid, uuid, int) to service_role;
grant execute on function public.save_events(uuid, uuid, jsonb) to service_role;
grant execute on function public.take_storage_deletions(int) to service_role;
grant execute on function public.drop_storage_deletion(text, text) to service_role;

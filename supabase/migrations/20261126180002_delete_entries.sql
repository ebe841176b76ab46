-- An entry goes for good when its owner says so, with all that was found in it; also while it is read:
-- its runs are queued to be cancelled, and whatever they write later finds no job.

-- The files that an entry alone uses: nothing else of their owner rests on them.
create function public.files_of_entry_alone(p_entry uuid) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(l.evidence_id order by l.evidence_id), '{}') from public.entry_evidence l
  where l.entry_id = p_entry
    and not exists (select 1 from public.entry_evidence o where o.evidence_id = l.evidence_id and o.entry_id <> p_entry)
    and not exists (select 1 from public.event_evidence v join public.events x on x.id = v.event_id
      where v.evidence_id = l.evidence_id and x.entry_id <> p_entry)
$$;

-- What is kept says that there was an entry and when it went; what its history said of its events goes.
create function public.delete_entry(p_entry uuid, p_with_files boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  uid uuid := public.current_user_id();
  e public.journal_entries; files uuid[] := '{}'; running uuid[]; told uuid[]; gone jsonb;
begin
  -- Jobs first, as everywhere that locks both.
  perform 1 from public.jobs where entry_id = p_entry and user_id = uid order by id for update;
  select * into e from public.journal_entries where id = p_entry and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if coalesce(p_with_files, false) then files := public.files_of_entry_alone(p_entry); end if;
  perform 1 from public.jobs where evidence_id = any (files) and user_id = uid order by id for update;
  perform 1 from public.evidence where id = any (files) order by id for update;

  running := array(select id from public.jobs where user_id = uid and status in ('pending', 'processing')
    and (entry_id = p_entry or evidence_id = any (files)));
  insert into public.run_cancellations (job_id) select unnest(running) on conflict do nothing;
  gone := jsonb_build_object('reference_date', e.reference_date, 'submitted_at', e.submitted_at,
    'corrections', (select count(*) from public.entry_corrections where entry_id = p_entry),
    'events', (select count(*) from public.events where entry_id = p_entry and state <> 'removed'),
    'files', cardinality(files));
  told := array(
    select id from public.events where entry_id = p_entry
    union
    -- Those that gave way to a later reading are known by the job that found them.
    select h.subject_id from public.history h join public.jobs j on j.id::text = h.after ->> 'job_id'
    where h.user_id = uid and h.subject = 'event' and j.entry_id = p_entry and j.user_id = uid);
  delete from public.events where entry_id = p_entry;
  update public.history set before = null, after = null
    where user_id = uid and subject = 'event' and subject_id = any (told) and (before is not null or after is not null);
  delete from public.journal_entries where id = p_entry;
  delete from public.evidence where id = any (files);
  perform public.add_history(uid, e.case_id, 'entry', p_entry, 'deleted', gone, null);
  return jsonb_build_object('code', 'deleted', 'jobs', running, 'events', gone -> 'events', 'files', gone -> 'files');
end $$;

revoke execute on function public.files_of_entry_alone(uuid) from public, anon, authenticated;
revoke execute on function public.delete_entry(uuid, boolean) from public, anon;
grant execute on function public.delete_entry(uuid, boolean) to authenticated;

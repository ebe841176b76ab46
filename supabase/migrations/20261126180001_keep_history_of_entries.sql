-- What happens to an entry goes into the history: written, corrected, files added (see add_entry_files),
-- each reading by whom and how it ended. It holds no words of it.

create function public.note_entry_written() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.add_history(new.user_id, new.case_id, 'entry', new.id, 'written', null,
    jsonb_build_object('characters', char_length(new.event_text)));
  return null;
end $$;
create trigger note_entry_written after insert on public.journal_entries
  for each row execute function public.note_entry_written();

create function public.note_correction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.add_history(new.user_id, new.case_id, 'entry', new.entry_id, 'corrected', null,
    jsonb_build_object('correction_id', new.id, 'characters', char_length(new.body)));
  return null;
end $$;
create trigger note_correction after insert on public.entry_corrections
  for each row execute function public.note_correction();

-- Who really read it is known once it was read: the person may have turned AI off since the job was made.
create function public.reading_of(p_job uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('job_id', j.id, 'attempt', j.attempt,
    'reader', coalesce((select s.model from public.job_steps s where s.job_id = j.id and s.step_key = 'save-events'), j.reader),
    'events', j.result_summary -> 'events_created')
  from public.jobs j where j.id = p_job
$$;

create function public.note_entry_read() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.add_history(new.user_id, new.case_id, 'entry', new.entry_id,
    case new.status when 'completed' then 'read' when 'failed' then 'reading_failed' else 'reading_stopped' end,
    null, public.reading_of(new.id));
  return null;
end $$;
create trigger note_entry_read after update of status on public.jobs for each row
  when (new.type = 'journal_extraction' and old.status is distinct from new.status
    and new.status in ('completed', 'failed', 'cancelled'))
  execute function public.note_entry_read();

-- What came before is told as far as it is known.
insert into public.history (user_id, case_id, subject, subject_id, action, at, after)
  select user_id, case_id, 'entry', id, 'written', submitted_at, jsonb_build_object('characters', char_length(event_text))
  from public.journal_entries;
insert into public.history (user_id, case_id, subject, subject_id, action, at, after)
  select j.user_id, j.case_id, 'entry', j.entry_id,
    case j.status when 'completed' then 'read' when 'failed' then 'reading_failed' else 'reading_stopped' end,
    j.completed_at, public.reading_of(j.id)
  from public.jobs j where j.type = 'journal_extraction' and j.completed_at is not null;

revoke execute on function public.note_entry_written() from public, anon, authenticated;
revoke execute on function public.note_correction() from public, anon, authenticated;
revoke execute on function public.reading_of(uuid) from public, anon, authenticated;
revoke execute on function public.note_entry_read() from public, anon, authenticated;

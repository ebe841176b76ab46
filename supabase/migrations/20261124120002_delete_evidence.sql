-- A file goes for good when its owner says so, also one that entries and events rest on.

create or replace function public.queue_storage_deletion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.storage_deletions (bucket, key)
    select 'evidence', old.storage_key || suffix from unnest(array['', '.thumb.jpg', '.view.jpg']) suffix
    -- Pictures of it may lie there as soon as somebody tried to make them.
    where suffix = '' or old.thumbnail_tried_at is not null
    on conflict do nothing;
  return null;
end $$;

-- Suggestions that rest on this file alone go with it. What a person confirmed, edited or removed stays
-- as they left it, without the words of the file. Jobs first, as everywhere that locks both.
create function public.delete_evidence(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.evidence; gone int;
begin
  perform 1 from public.jobs where evidence_id = p_id and user_id = uid order by id for update;
  select * into e from public.evidence where id = p_id and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  -- What is being found in an entry may quote this file.
  if exists (select 1 from public.entry_evidence l join public.jobs j on j.entry_id = l.entry_id
             where l.evidence_id = p_id and j.status in ('pending', 'processing')) then
    return jsonb_build_object('code', 'busy');
  end if;
  delete from public.events v where v.user_id = uid and v.state = 'suggested' and v.origin <> 'person'
    and exists (select 1 from public.event_sources s where s.event_id = v.id and s.evidence_id = p_id)
    and not exists (select 1 from public.event_sources s where s.event_id = v.id and s.evidence_id is distinct from p_id);
  get diagnostics gone = row_count;
  perform public.add_history(uid, v.case_id, 'event', v.id, 'file_deleted', jsonb_build_object('evidence_id', p_id), null)
    from public.events v where v.user_id = uid
      and exists (select 1 from public.event_sources s where s.event_id = v.id and s.evidence_id = p_id);
  delete from public.evidence where id = p_id;
  return jsonb_build_object('code', 'deleted', 'suggestions', gone);
end $$;

revoke execute on function public.delete_evidence(uuid) from public, anon;
grant execute on function public.delete_evidence(uuid) to authenticated;

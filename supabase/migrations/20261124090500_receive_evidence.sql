-- A file's way in: announced (row "uploading", plan counted), uploaded to Storage by its owner,
-- confirmed (row "received"; from then on its key is closed). Who may do what: see submit_entries.

create function public.add_evidence(p_id uuid, p_name text, p_type text, p_size bigint, p_sha256 text)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); room jsonb; the_case uuid; old public.evidence; key text := uid || '/' || p_id;
begin
  if p_id is null or coalesce(char_length(p_name), 0) not between 1 and 255 or p_type is null
     or coalesce(p_size, 0) < 1 or p_size > 52428800 or p_sha256 !~ '^[0-9a-f]{64}$'
     or not exists (select 1 from storage.buckets b where b.id = 'evidence' and p_type = any (b.allowed_mime_types)) then
    return jsonb_build_object('code', 'bad_file');
  end if;
  room := public.plan_room(uid, 'files', 1);
  select * into old from public.evidence where id = p_id;
  if found then
    if old.user_id = uid and old.status = 'uploading'
       and (old.original_name, old.declared_type, old.byte_size, old.sha256_browser)
         is not distinct from (p_name, p_type, p_size, p_sha256) then
      return jsonb_build_object('code', 'existing', 'storage_key', old.storage_key);
    end if;
    return jsonb_build_object('code', 'bad_file');
  end if;
  -- A key that was given up opens again only when its bytes are gone: else the task that empties the
  -- queue would take the new ones for the old.
  if exists (select 1 from public.storage_deletions d where d.bucket = 'evidence' and d.key = uid || '/' || p_id)
     or exists (select 1 from storage.objects o where o.bucket_id = 'evidence' and o.name = uid || '/' || p_id) then
    return jsonb_build_object('code', 'bad_file');
  end if;
  if (room ->> 'ok')::boolean is not true then
    return jsonb_build_object('code', 'plan_limit', 'used', room -> 'used', 'limit', room -> 'limit', 'plan', room -> 'plan');
  end if;
  select id into the_case from public.cases where user_id = uid order by created_at, id limit 1;
  insert into public.evidence (id, user_id, case_id, storage_key, original_name, declared_type, byte_size, sha256_browser)
    values (p_id, uid, the_case, key, p_name, p_type, p_size, p_sha256) on conflict (id) do nothing;
  if not found then return jsonb_build_object('code', 'bad_file'); end if;
  update public.user_plans set files_used = files_used + 1 where user_id = uid;
  return jsonb_build_object('code', 'created', 'storage_key', key);
end $$;

-- Storage itself is asked whether the bytes are there and how many; what they are is checked by the
-- app in their first 4 KB and again, whole, by the task that reads them.
create function public.confirm_evidence(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); e public.evidence; stored bigint;
begin
  select * into e from public.evidence where id = p_id and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if e.status = 'received' then return jsonb_build_object('code', 'received'); end if;
  if e.status <> 'uploading' then return jsonb_build_object('code', 'unknown'); end if;
  select (o.metadata ->> 'size')::bigint into stored from storage.objects o
    where o.bucket_id = 'evidence' and o.name = e.storage_key;
  if not found then return jsonb_build_object('code', 'missing'); end if;
  if stored is distinct from e.byte_size then return jsonb_build_object('code', 'size_mismatch'); end if;
  update public.evidence set status = 'received', received_at = now() where id = p_id;
  return jsonb_build_object('code', 'received');
end $$;

create function public.refuse_evidence(p_id uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id(); key text;
begin
  if p_reason is null or p_reason !~ '^[a-z_]{1,40}$' then return jsonb_build_object('code', 'unknown'); end if;
  update public.evidence set status = 'refused', refused_reason = p_reason
    where id = p_id and user_id = uid and status = 'uploading' returning storage_key into key;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  insert into public.storage_deletions (bucket, key) values ('evidence', key) on conflict do nothing;
  return jsonb_build_object('code', 'refused');
end $$;

create function public.remove_evidence(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare uid uuid := public.current_user_id();
begin
  perform 1 from public.evidence where id = p_id and user_id = uid for update;
  if not found then return jsonb_build_object('code', 'unknown'); end if;
  if exists (select 1 from public.entry_evidence where evidence_id = p_id) then
    return jsonb_build_object('code', 'in_use');
  end if;
  delete from public.evidence where id = p_id;
  return jsonb_build_object('code', 'removed');
end $$;
comment on function public.remove_evidence is 'Takes back a file that no entry uses; its bytes go by the queue of storage deletions.';

revoke execute on function public.add_evidence(uuid, text, text, bigint, text) from public, anon;
revoke execute on function public.confirm_evidence(uuid) from public, anon;
revoke execute on function public.refuse_evidence(uuid, text) from public, anon;
revoke execute on function public.remove_evidence(uuid) from public, anon;
grant execute on function public.add_evidence(uuid, text, text, bigint, text) to authenticated;
grant execute on function public.confirm_evidence(uuid) to authenticated;
grant execute on function public.refuse_evidence(uuid, text) to authenticated;
grant execute on function public.remove_evidence(uuid) to authenticated;

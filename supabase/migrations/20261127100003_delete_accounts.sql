-- Somebody leaves for good: every row goes with the account (on delete cascade), every object within
-- minutes, and nothing that was on its way in stays behind.

create table public.storage_departures (
  prefix text primary key,
  queued_at timestamptz not null default now()
);
comment on table public.storage_departures is
  'Folders of accounts that are gone. For two days whatever turns up there is removed: an upload that was under way may arrive late. It refers to nobody.';
alter table public.storage_departures enable row level security;
grant select, insert, update, delete on public.storage_departures to service_role;

-- However an account is deleted, by its owner or by whoever runs this installation.
create function public.leave_nothing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.storage_departures (prefix) values (old.id::text) on conflict do nothing;
  insert into public.run_cancellations (job_id)
    select id from public.jobs where user_id = old.id and status in ('pending', 'processing') on conflict do nothing;
  return old;
end $$;
create trigger leave_nothing before delete on auth.users
  for each row execute function public.leave_nothing();

-- Deletes the caller's account. Who they are must have been shown within the last ten minutes: by a
-- sign-in, whose session the database itself looks up. A session that was only refreshed is not enough.
-- A long journal takes longer than other requests may.
create function public.delete_account() returns jsonb
language plpgsql security definer set search_path = '' set statement_timeout = '60s' as $$
declare uid uuid := public.current_user_id(); session text := auth.jwt() ->> 'session_id';
begin
  if not exists (select 1 from auth.sessions s where s.id::text = session and s.user_id = uid
                 and s.created_at > now() - interval '10 minutes') then
    return jsonb_build_object('code', 'sign_in_again');
  end if;
  delete from auth.users where id = uid;
  return jsonb_build_object('code', 'deleted');
end $$;

-- Queues the objects that nothing refers to any more, for the task that removes them: archives that are
-- over, pieces of tries that ended half-way, and what lies in the folders of those who left.
create function public.queue_lost_objects(p_limit int default 500) returns int
language plpgsql set search_path = '' as $$
declare n int;
begin
  delete from public.exports where expires_at <= now();
  delete from public.storage_departures where queued_at < now() - interval '2 days';
  insert into public.storage_deletions (bucket, key)
    select o.bucket_id, o.name from storage.objects o
    where o.bucket_id = 'exports'
      and not exists (select 1 from public.exports e where o.name like e.user_id || '/' || e.job_id || '/' || e.claim || '/%')
      and not exists (select 1 from public.jobs j where j.type = 'export_build' and j.status = 'processing'
        and o.name like j.user_id || '/' || j.id || '/' || j.claim || '/%')
    union
    select o.bucket_id, o.name from public.storage_departures d
    join storage.objects o on o.bucket_id in ('evidence', 'exports') and o.name like d.prefix || '/%'
    limit p_limit
    on conflict do nothing;
  get diagnostics n = row_count;
  return n;
end $$;

revoke execute on function public.leave_nothing() from public, anon, authenticated;
revoke execute on function public.delete_account() from public, anon;
revoke execute on function public.queue_lost_objects(int) from public, anon, authenticated;
grant execute on function public.delete_account() to authenticated;
grant execute on function public.queue_lost_objects(int) to service_role;

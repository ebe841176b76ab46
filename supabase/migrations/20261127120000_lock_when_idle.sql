-- After how long without a sign of life a person's sessions lock.
alter table public.profiles add column idle_minutes smallint check (idle_minutes in (5, 15, 60));
comment on column public.profiles.idle_minutes is 'Null: sessions never lock by themselves.';
grant update (idle_minutes) on public.profiles to authenticated;

-- A profile takes only time zones and locales that make sense, whoever writes them: an unknown zone
-- would make every later entry fail.

create function public.check_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not public.is_time_zone(new.time_zone) then
    raise check_violation using message = 'unknown time zone', constraint = 'profiles_time_zone_known';
  end if;
  if new.locale !~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' then
    raise check_violation using message = 'malformed locale', constraint = 'profiles_locale_formed';
  end if;
  return new;
end $$;
comment on function public.check_profile is
  'A trigger and not a constraint: which zones are known may change with the server, and old rows must stay loadable.';

create trigger check_profile before insert or update of time_zone, locale on public.profiles
  for each row execute function public.check_profile();

revoke execute on function public.check_profile() from public, anon, authenticated, service_role;

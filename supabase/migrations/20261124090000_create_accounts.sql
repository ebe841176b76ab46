-- Accounts: plans, profiles, cases and people. Everything that belongs to a person goes with the
-- account in one statement (on delete cascade from auth.users).

-- Older hosted projects grant everything on new tables to the client roles, newer ones nothing to
-- anybody. Ours start closed and are opened by name, so that a forgotten policy can't open a table by
-- itself and the service key of tasks works on both.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges revoke execute on functions from public;

create table public.plans (
  id text primary key,
  name text not null,
  entries_limit int check (entries_limit >= 0),
  files_limit int check (files_limit >= 0)
);
comment on table public.plans is 'Tiers; a null limit means no limit. Rows are made by migrations.';

insert into public.plans (id, name, entries_limit, files_limit) values
  ('free', 'Free', 5, 10),
  ('starter', 'Starter', 20, 50),
  ('unlimited', 'Unlimited', null, null);

create table public.app_settings (
  key text primary key check (key in ('default_plan', 'reader_model', 'reader_host')),
  value text not null,
  updated_at timestamptz not null default now()
);
comment on table public.app_settings is 'What this installation announces of itself; holds no secret.';

insert into public.app_settings (key, value) values
  ('default_plan', 'free'), ('reader_model', ''), ('reader_host', '');

create table public.user_plans (
  user_id uuid primary key references auth.users (id) on delete cascade,
  plan_id text references public.plans (id),
  entries_used int not null default 0 check (entries_used >= 0),
  files_used int not null default 0 check (files_used >= 0)
);
comment on table public.user_plans is
  'A null plan means the default of this installation. Counters only rise: deleting gives nothing back.';
create index user_plans_plan on public.user_plans (plan_id);

create table public.profiles (
  user_id uuid primary key references auth.users (id) on delete cascade,
  display_name text check (char_length(display_name) <= 120),
  time_zone text not null default 'UTC' check (char_length(time_zone) <= 64),
  locale text not null default 'en-US' check (char_length(locale) <= 35),
  ai boolean not null default true,
  discreet boolean not null default false,
  created_at timestamptz not null default now()
);
comment on column public.profiles.ai is 'False: this person''s words are never sent to a language model.';

create table public.cases (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  title text not null default '' check (char_length(title) <= 200),
  number text not null default '' check (char_length(number) <= 100),
  created_at timestamptz not null default now(),
  unique (id, user_id)
);
create index cases_user on public.cases (user_id, created_at);

create type public.person_role as enum ('self', 'co_parent', 'child', 'witness', 'professional', 'other');

create table public.people (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  case_id uuid not null,
  name text not null check (char_length(btrim(name)) between 1 and 120),
  aliases text[] not null default '{}' check (cardinality(aliases) <= 20),
  role public.person_role not null,
  initials text check (char_length(initials) <= 10),
  birth_year smallint check (birth_year between 1900 and 2100),
  created_at timestamptz not null default now(),
  unique (id, user_id),
  foreign key (case_id, user_id) references public.cases (id, user_id) on delete cascade
);
create index people_user on public.people (user_id);
create index people_case on public.people (case_id, user_id);

alter table public.plans enable row level security;
alter table public.app_settings enable row level security;
alter table public.user_plans enable row level security;
alter table public.profiles enable row level security;
alter table public.cases enable row level security;
alter table public.people enable row level security;

grant select on public.plans, public.app_settings, public.user_plans, public.profiles, public.cases, public.people to authenticated;
grant select, insert, update, delete on
  public.plans, public.app_settings, public.user_plans, public.profiles, public.cases, public.people to service_role;
grant update (display_name, time_zone, locale, ai, discreet) on public.profiles to authenticated;
grant update (title, number) on public.cases to authenticated;
grant insert (case_id, name, aliases, role, initials, birth_year) on public.people to authenticated;
grant update (name, aliases, role, initials, birth_year) on public.people to authenticated;
grant delete on public.people to authenticated;

create policy "Signed-in people read the plans" on public.plans
  for select to authenticated using (true);
create policy "Signed-in people read the settings" on public.app_settings
  for select to authenticated using (true);
create policy "People read their own plan" on public.user_plans
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People read their own profile" on public.profiles
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People change their own profile" on public.profiles
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People read their own cases" on public.cases
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People change their own cases" on public.cases
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People read whom they named" on public.people
  for select to authenticated using (user_id = (select auth.uid()));
create policy "People name people in their own case" on public.people
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "People change whom they named" on public.people
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "People remove whom they named" on public.people
  for delete to authenticated using (user_id = (select auth.uid()));

create function public.is_time_zone(p_zone text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  -- Postgres takes abbreviations ("PDT") and POSIX rules ("Here/There3") for zones too; browsers don't.
  if p_zone is null or char_length(p_zone) > 64
     or p_zone !~ '^(UTC|GMT|[CEMW]ET|[EMH]ST|[CEMP]ST[5-8][CEMP]DT|Etc/GMT[+-]?[0-9]{1,2}|[A-Za-z_]+(/[A-Za-z_-]+)+)$' then
    return false;
  end if;
  perform now() at time zone p_zone;
  return true;
exception when invalid_parameter_value then
  return false;
end $$;
comment on function public.is_time_zone is 'Whether this server knows the IANA zone; cheaper than reading pg_timezone_names.';

-- A new account starts with a profile, one case and a plan, in the transaction that makes the account.
create function public.set_up_account() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  zone text := new.raw_user_meta_data ->> 'time_zone';
  loc text := new.raw_user_meta_data ->> 'locale';
begin
  insert into public.profiles (user_id, time_zone, locale) values (
    new.id,
    case when public.is_time_zone(zone) then zone else 'UTC' end,
    case when loc ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' and char_length(loc) <= 35 then loc else 'en-US' end
  );
  insert into public.cases (user_id) values (new.id);
  insert into public.user_plans (user_id) values (new.id);
  return new;
end $$;

create trigger set_up_account after insert on auth.users
  for each row execute function public.set_up_account();

revoke execute on function public.set_up_account() from public, anon, authenticated;
revoke execute on function public.is_time_zone(text) from public, anon, authenticated;

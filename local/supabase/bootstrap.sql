-- What a hosted Supabase project has before its first migration, and a plain Postgres lacks.
-- Run once per database, before the auth and storage schemas and before supabase/migrations.
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
end $$;

create schema if not exists auth;
create schema if not exists storage;
create schema if not exists extensions;
create schema if not exists realtime;
-- Ours alone, and never on a hosted project: the mails of this machine and what this file has done.
create schema if not exists local;

grant usage on schema public, auth, storage, extensions to anon, authenticated, service_role;
revoke create on schema public from public;

-- The worst of both kinds of hosted project: older ones open new tables to the client roles, newer ones
-- (since October 2026) give nothing by default, to the service key either. Migrations must suit both.
alter default privileges in schema public grant all on tables to anon, authenticated;
alter default privileges in schema public grant all on sequences to anon, authenticated;
alter default privileges in schema public grant all on functions to anon, authenticated;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;

do $$
begin
  if not exists (select from pg_publication where pubname = 'supabase_realtime') then
    create publication supabase_realtime;
  end if;
end $$;

create table if not exists local.preparations (
  name text primary key,
  at timestamptz not null default now()
);

create table if not exists local.mails (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body_text text,
  body_html text,
  sent_at timestamptz not null default now()
);

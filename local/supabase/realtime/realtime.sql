-- The change feed of the local Realtime server. Never part of supabase/migrations: hosted Supabase
-- reads the write-ahead log. The publication decides, as there, which tables are watched.
create table if not exists realtime.changes (
  id bigint generated always as identity primary key,
  schema_name text not null,
  table_name text not null,
  operation text not null,
  new_row jsonb,
  old_row jsonb,
  at timestamptz not null default clock_timestamp()
);

create or replace function realtime.capture() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into realtime.changes (schema_name, table_name, operation, new_row, old_row)
  values (
    tg_table_schema, tg_table_name, tg_op,
    case when tg_op <> 'DELETE' then to_jsonb(new) end,
    case when tg_op <> 'INSERT' then to_jsonb(old) end
  );
  -- Empty payload: one message per commit, and far from the limit of 8000 bytes.
  perform pg_notify('realtime_changes', '');
  return null;
end $$;

-- For each of these claims: may they see the row that matches p_where? One round trip per change.
create or replace function realtime.visible(p_table regclass, p_where text, p_claims jsonb)
returns boolean[]
language plpgsql set search_path = '' as $$
declare
  claims jsonb;
  seen boolean;
  result boolean[] := '{}';
begin
  for claims in select value from jsonb_array_elements(p_claims) loop
    perform set_config('request.jwt.claims', claims::text, true),
      set_config('request.jwt.claim.sub', coalesce(claims ->> 'sub', ''), true),
      set_config('request.jwt.claim.role', coalesce(claims ->> 'role', 'anon'), true),
      set_config('request.jwt.claim.email', coalesce(claims ->> 'email', ''), true);
    begin
      perform set_config('role', coalesce(claims ->> 'role', 'anon'), true);
      execute format('select exists (select 1 from %s where %s)', p_table, p_where) into seen;
    exception when insufficient_privilege then
      seen := false;
    end;
    perform set_config('role', 'none', true);
    result := result || seen;
  end loop;
  return result;
end $$;

create or replace function realtime.sync_triggers() returns void
language plpgsql set search_path = '' as $$
declare
  watched record;
begin
  for watched in
    select g.tgrelid::regclass as name from pg_catalog.pg_trigger g where g.tgname = 'zz_realtime'
  loop
    execute format('drop trigger zz_realtime on %s', watched.name);
  end loop;
  for watched in
    select format('%I.%I', schemaname, tablename) as name
    from pg_catalog.pg_publication_tables where pubname = 'supabase_realtime'
  loop
    execute format(
      'create trigger zz_realtime after insert or update or delete on %s '
      'for each row execute function realtime.capture()', watched.name);
  end loop;
end $$;

revoke all on schema realtime from public;
revoke execute on all functions in schema realtime from public;
select realtime.sync_triggers();

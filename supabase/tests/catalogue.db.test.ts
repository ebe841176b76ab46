import { expect, test } from 'vitest';
import { freshDatabase } from './harness';

const db = await freshDatabase();

test('every table has row level security', async () => {
  const open = await db.sql`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
  `;
  expect(open).toEqual([]);
});

test('nothing but tables lies in the exposed schema, so that no view goes around the policies', async () => {
  const others = await db.sql`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f', 'S')
  `;
  expect(others).toEqual([]);
});

test('a table has one policy a verb, for signed-in people', async () => {
  const rows = await db.sql`
    select tablename, cmd, count(*)::int as policies, array_agg(distinct roles::text) as roles
    from pg_policies where schemaname = 'public' group by tablename, cmd
    having count(*) > 1 or array_agg(distinct roles::text) <> array['{authenticated}']
      or cmd = 'ALL' or bool_or(permissive <> 'PERMISSIVE')
  `;
  expect(rows).toEqual([]);
});

test('policies compare the owner with the session, once a query', async () => {
  const rows = await db.sql<{ tablename: string }[]>`
    select distinct tablename::text from pg_policies where schemaname = 'public' and (
      coalesce(qual, with_check) <> '(user_id = ( SELECT auth.uid() AS uid))'
      or with_check <> '(user_id = ( SELECT auth.uid() AS uid))'
    ) order by 1
  `;
  // What the installation says of itself is the same for everybody.
  expect(rows.map((row) => row.tablename)).toEqual(['app_settings', 'plans']);
});

test('everybody who may do something to a table has a policy for it', async () => {
  const rows = await db.sql`
    select c.relname, verb from pg_class c
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as verb
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (case when verb = 'DELETE' then has_table_privilege('authenticated', c.oid, verb)
        else has_any_column_privilege('authenticated', c.oid, verb) end)
        <> exists (select from pg_policies p
          where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = verb)
  `;
  expect(rows).toEqual([]);
});

test('every foreign key and every policy column begins an index', async () => {
  const rows = await db.sql`
    with needed as (
      select conrelid as rel, conkey::int[] as cols, conname::text as why
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      union all
      select attrelid, array[attnum::int], 'user_id' from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      where c.relnamespace = 'public'::regnamespace and attname = 'user_id'
    )
    select rel::regclass::text as table, why from needed n where not exists (
      select from pg_index i where i.indrelid = n.rel and i.indpred is null
        and (i.indkey::int2[]::int[])[0:cardinality(n.cols) - 1] @> n.cols
    )
  `;
  expect(rows).toEqual([]);
});

test('rows of people go with their account', async () => {
  const rows = await db.sql`
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (a.attnotnull and exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
        and k.confrelid = 'auth.users'::regclass and k.confdeltype = 'c' and k.conkey = array[a.attnum]
    ))
  `;
  expect(rows).toEqual([]);
});

test('a pair of rows shares its owner: keys between tables of people carry the user', async () => {
  const rows = await db.sql`
    with people as (
      select attrelid as rel, attnum from pg_attribute join pg_class c on c.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'user_id'
    )
    select conname from pg_constraint k
    join people here on here.rel = k.conrelid join people there on there.rel = k.confrelid
    where k.contype = 'f' and not (here.attnum = any (k.conkey) and there.attnum = any (k.confkey))
  `;
  expect(rows).toEqual([]);
});

test('only jobs are streamed', async () => {
  const rows = await db.sql`
    select schemaname, tablename from pg_publication_tables where pubname = 'supabase_realtime'
  `;
  expect(rows).toEqual([{ schemaname: 'public', tablename: 'jobs' }]);
});

const KINDS = [
  ...['image/png', 'image/jpeg', 'image/webp', 'image/heic', 'application/pdf', 'text/plain'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ...['message/rfc822', 'application/vnd.ms-outlook'],
  ...['mpeg', 'mp4', 'aac', 'wav', 'ogg', 'flac', 'amr', 'webm'].map((kind) => `audio/${kind}`),
  ...['mp4', 'quicktime', 'webm', '3gpp'].map((kind) => `video/${kind}`),
];

test('files lie in private buckets with a limit of size and kind', async () => {
  const rows = await db.sql`
    select id, public, file_size_limit::int, allowed_mime_types from storage.buckets order by id
  `;
  expect(rows).toEqual([
    {
      id: 'evidence',
      public: false,
      file_size_limit: 50 * 1024 * 1024,
      allowed_mime_types: KINDS,
    },
    {
      id: 'exports',
      public: false,
      file_size_limit: 50 * 1024 * 1024,
      allowed_mime_types: ['application/octet-stream'],
    },
  ]);
});

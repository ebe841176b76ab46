import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { callable } from './rights';

const db = await freshDatabase();

/** "insert into people (name)": every column that a role may write, and every table it may delete from. */
async function writable(role: string): Promise<string[]> {
  const rows = await db.sql<{ may: string }[]>`
    select may from (
      select format('%s %s (%s)', lower(verb), c.relname,
        string_agg(a.attname, ', ' order by a.attnum)) as may
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join unnest(array['INSERT', 'UPDATE', 'REFERENCES']) as verb
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_column_privilege(${role}, c.oid, a.attnum, verb)
      group by verb, c.relname
      union all
      select format('%s %s', lower(verb), c.relname) from pg_class c
      cross join unnest(array['DELETE', 'TRUNCATE', 'TRIGGER', 'MAINTAIN']) as verb
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_table_privilege(${role}, c.oid, verb)
    ) as rights order by may
  `;
  return rows.map((row) => row.may);
}

test('signed-in people may call these functions and no others', async () => {
  expect(await callable(db, 'authenticated')).toEqual([
    'add_correction',
    'add_entry_files',
    'add_event',
    'add_evidence',
    'announce_jobs',
    'answer_question',
    'confirm_events',
    'confirm_evidence',
    'delete_account',
    'delete_entry',
    'delete_evidence',
    'discard_draft',
    'edit_event',
    'list_chronology',
    'list_evidence',
    'list_timeline',
    'mark_jobs_read',
    'merge_events',
    'near_names',
    'note_download',
    'passage',
    'read_entry_again',
    'read_evidence',
    'refuse_evidence',
    'remove_event',
    'remove_evidence',
    'remove_export',
    'restore_event',
    'retry_journal_entry',
    'save_draft',
    'search_journal',
    'search_query',
    'settle_proposal',
    'skip_question',
    'start_export',
    'stop_processing',
    'submit_journal_entry',
  ]);
});

test('visitors may call nothing', async () => {
  expect(await callable(db, 'anon')).toEqual([]);
});

test('no function is open to everybody', async () => {
  const rows = await db.sql`
    select proname from pg_proc where pronamespace = 'public'::regnamespace
      and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))
  `;
  expect(rows).toEqual([]);
});

test('no function looks a name up where a caller could plant one', async () => {
  const rows = await db.sql`
    select proname from pg_proc where pronamespace = 'public'::regnamespace
      and not coalesce('search_path=""' = any (proconfig), false)
  `;
  expect(rows).toEqual([]);
});

test("these functions run with their owner's rights, and no others", async () => {
  const rows = await db.sql<{ name: string }[]>`
    select proname::text as name from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef order by 1
  `;
  expect(rows.map((row) => row.name)).toEqual([
    'add_correction',
    'add_entry_files',
    'add_event',
    'add_evidence',
    'add_history',
    'announce_jobs',
    'answer_question',
    'check_profile',
    'confirm_events',
    'confirm_evidence',
    'delete_account',
    'delete_entry',
    'delete_evidence',
    'discard_draft',
    'edit_event',
    'export_plan',
    'export_rows',
    'index_evidence',
    'leave_nothing',
    'link_person',
    'mark_jobs_read',
    'merge_events',
    'note_correction',
    'note_download',
    'note_entry_read',
    'note_entry_written',
    'note_event_history',
    'note_event_parts',
    'note_evidence_history',
    'note_question_history',
    'queue_storage_deletion',
    'read_entry_again',
    'read_evidence',
    'refuse_evidence',
    'remove_event',
    'remove_evidence',
    'remove_export',
    'require_source',
    'restore_event',
    'retry_journal_entry',
    'save_draft',
    'set_up_account',
    'settle_draft',
    'settle_proposal',
    'start_export',
    'stop_processing',
    'submit_journal_entry',
  ]);
});

test('no function that people may call takes a user', async () => {
  const rows = await db.sql`
    select proname from pg_proc where pronamespace = 'public'::regnamespace
      and has_function_privilege('authenticated', oid, 'execute') and proargnames && array['p_user', 'p_user_id']
  `;
  expect(rows).toEqual([]);
});

test('signed-in people may write these columns and no others', async () => {
  expect(await writable('authenticated')).toEqual([
    'delete action_items',
    'delete people',
    'insert action_items (case_id, entry_id, title, due_date, priority)',
    'insert people (id, case_id, name, aliases, role, initials, birth_year)',
    'update action_items (title, due_date, priority, done_at, removed_at)',
    'update cases (title, number, court, skipped_questions)',
    'update evidence (note)',
    'update people (name, aliases, role, initials, birth_year)',
    'update profiles (display_name, time_zone, locale, ai, discreet, idle_minutes, writing_hint)',
  ]);
});

test('visitors may neither read nor write', async () => {
  expect(await writable('anon')).toEqual([]);
  const rows = await db.sql`
    select relname from pg_class
    where relnamespace = 'public'::regnamespace and has_any_column_privilege('anon', oid, 'select')
  `;
  expect(rows).toEqual([]);
});

test('whom a schema belongs to can make things in it, and nobody else', async () => {
  const rows = await db.sql`
    select role from unnest(array['anon', 'authenticated', 'service_role']) as role
    where has_schema_privilege(role, 'public', 'create')
  `;
  expect(rows).toEqual([]);
});

test('what is made later starts closed to people', async () => {
  await db.sql.unsafe(
    'create table public.later (id int); create function public.later() returns int language sql as $$ select 1 $$;',
  );
  for (const role of ['anon', 'authenticated']) {
    const [row] = await db.sql`
      select has_table_privilege(${role}, 'public.later', 'select') as reads,
        has_function_privilege(${role}, 'public.later()', 'execute') as calls
    `;
    expect(row).toEqual({ reads: false, calls: false });
  }
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { prepareDatabase } from '../../local/supabase/migrate.ts';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed } from './steps';
import { extraction } from './story';

// A journal as it was when the first schema was finished, and every migration since. What a person
// wrote, added and settled then must be there now, as it was.
const migrationsDir = fileURLToPath(new URL('../migrations', import.meta.url));
const LAST_OF_FIRST = '20261124090700';
const ANA = 'a0000000-0000-4000-8000-000000000001';
const row = (end: string) => `a0000000-0000-4000-8000-0000000000${end}`;

const db = await freshDatabase('template1');

type Row = Record<string, unknown>;
type Tables = Map<string, { columns: string[]; keys: string[]; rows: Row[] }>;

async function tables(): Promise<Tables> {
  const found = await db.sql<{ name: string; columns: string[]; keys: string[] }[]>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(a.attname::text order by a.attnum) filter (where a.attnum = any (i.indkey)) as keys
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname`;
  const read = async ({ name, columns, keys }: (typeof found)[number]) => {
    const rows = await db.sql<{ row: Row }[]>`
      select to_jsonb(t) as row from public.${db.sql(name)} t order by ${db.sql(keys)}`;
    return [name, { columns, keys, rows: rows.map((each) => each.row) }] as const;
  };
  return new Map(await Promise.all(found.map(read)));
}

/** The rows that were there, by the columns that were there. */
function asBefore(before: Tables, after: Tables) {
  return [...before].map(([name, { columns, keys, rows }]) => {
    const idOf = (each: Row) => JSON.stringify(keys.map((key) => each[key]));
    const known = new Set(rows.map(idOf));
    const kept = (after.get(name)?.rows ?? []).filter((each) => known.has(idOf(each)));
    const old = (each: Row) => Object.fromEntries(columns.map((column) => [column, each[column]]));
    return [name, kept.map(old)];
  });
}

let before: Tables;
let after: Tables;
beforeAll(async () => {
  const first = mkdtempSync(join(tmpdir(), 'daylight-first-schema-'));
  for (const file of readdirSync(migrationsDir).filter((name) => name < `${LAST_OF_FIRST}~`)) {
    cpSync(join(migrationsDir, file), join(first, file));
  }
  expect(await prepareDatabase(db.sql, { migrationsDir: first })).toHaveLength(8);
  rmSync(first, { recursive: true });
  const rows = new URL('fixtures/first-rows.sql', import.meta.url);
  await db.sql.begin((sql) => sql.unsafe(readFileSync(rows, 'utf8')));
  before = await tables();
  await prepareDatabase(db.sql, { migrationsDir });
  after = await tables();
});

test('the journal had rows in every table of then', () => {
  expect([...before].filter(([, { rows }]) => rows.length === 0)).toEqual([]);
  expect(before.size).toBe(17);
});

test('every row is still there, and says what it said', () => {
  expect(asBefore(before, after)).toEqual([...before].map(([name, { rows }]) => [name, rows]));
});

test('what is new is right for what is old', async () => {
  const events = await db.sql`
    select right(id::text, 2) as id, rev, removed_from, pattern, touched_at from public.events order by id`;
  expect(events).toEqual([
    { id: '31', rev: 1, removed_from: null, pattern: 'exchange', touched_at: null },
    { id: '32', rev: 1, removed_from: null, pattern: null, touched_at: null },
    { id: '33', rev: 1, removed_from: 'suggested', pattern: null, touched_at: null },
    { id: '34', rev: 1, removed_from: null, pattern: null, touched_at: null },
  ]);
  const history = await db.sql`
    select subject, action, count(*)::int from public.history where user_id = ${ANA} group by 1, 2 order by 1, 2`;
  expect(history.map(Object.values)).toEqual([
    ['entry', 'read', 1],
    ['entry', 'reading_failed', 2],
    ['entry', 'reading_stopped', 1],
    ['entry', 'written', 5],
    ['event', 'suggested', 4],
    ['evidence', 'read', 2],
    ['evidence', 'received', 2],
  ]);
});

const asAna = <T>(name: string, args: object) => byUser<T>(db, ANA, name, args as never);

test('the timeline shows the old events', async () => {
  type Page = { items: { title: string; people: string[]; files: number }[]; counts: object };
  const { items, counts } = await asAna<Page>('list_timeline', { p_filter: {} });
  expect(items.map(({ title, people, files }) => [title, people, files])).toEqual([
    ['Trampoline visit', [], 1],
    ['Late exchange', ['Emma', 'Marcus Reyes'], 0],
    ['Soup together', [], 0],
  ]);
  expect(counts).toMatchObject({ patterns: [{ pattern: 'exchange', recorded: 1, late: 1 }] });
});

test('the search finds the old words: in entries, events, files page by page, and to-dos', async () => {
  const found = (p_words: string[]) => asAna<{ counts: object }>('search_journal', { p_words });
  expect(await found(['trampoline'])).toMatchObject({
    counts: { entries: 0, events: 1, files: 1, todos: 1 },
    files: [{ page: 2 }],
  });
  expect(await found(['emma'])).toMatchObject({
    counts: { entries: 2, events: 1, files: 0, todos: 0 },
  });
  expect(await found(['office'])).toMatchObject({ counts: { files: 1 } });
});

test('the library lists the old files', async () => {
  const args = { p_words: ['trampoline'], p_filter: {}, p_zone: 'UTC' };
  const found = await asAna<{ items: object[]; total: number }>('list_evidence', args);
  expect(found).toMatchObject({ items: [{ name: 'school_letter.pdf', page: 2 }], total: 1 });
});

test('old events can be reviewed, with the change in the history', async () => {
  const events = [{ id: row('32'), rev: 1 }];
  expect(await asAna('confirm_events', { p_events: events })).toMatchObject({
    confirmed: [row('32')],
  });
  expect(await asAna('restore_event', { p_event: row('33') })).toMatchObject({ code: 'saved' });
  const [kept] = await db.sql`select state from public.events where id = ${row('33')}`;
  expect(kept?.state).toBe('suggested');
});

test('the quotes of old events still stand where they stood', async () => {
  const quotes = await db.sql<{ text: string; start: number; end: number; quote: string }[]>`
    select s.quote, s.start_offset as start, s.end_offset as "end",
      coalesce(e.event_text, f.pages -> (s.page - 1) ->> 'text') as text
    from public.event_sources s left join public.journal_entries e on e.id = s.entry_id
    left join public.evidence f on f.id = s.evidence_id`;
  expect(quotes).toHaveLength(4);
  for (const { text, start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote);
});

test('an old entry is read on, again and corrected as a new one is', async () => {
  const claim = await claimed(db, row('26'));
  const saved = { ...extraction([]), action_items: [] };
  const args = { p_job: row('26'), p_claim: claim };
  expect(await byTask(db, 'save_events', { ...args, p_extraction: saved })).toMatchObject({
    outcome: 'saved',
  });
  expect(await byTask(db, 'finalize_job', args)).toBe(true);
  expect(await asAna('retry_journal_entry', { p_entry: row('12') })).toMatchObject({
    code: 'created',
  });
  const correction = { p_id: row('99'), p_entry: row('11'), p_text: 'It was Tuesday.' };
  expect(await asAna('add_correction', correction)).toEqual({ code: 'created' });
});

import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, storeObject, submitted } from './steps';
import { rowsOf, wholeStory } from './story';

const db = await freshDatabase();
let ana: string;
let ben: string;
let story: Awaited<ReturnType<typeof wholeStory>>;
let untouched: Record<string, number>;

beforeEach(async () => {
  [ana, ben] = [await db.createUser(), await db.createUser()];
  story = await wholeStory(db, ana);
  await wholeStory(db, ben);
  untouched = await rowsOf(db, ben);
});

const nothing = (tables: Record<string, number>) =>
  Object.fromEntries(Object.keys(tables).map((table) => [table, 0]));

function queued() {
  return db.sql`select key from public.storage_deletions where key like ${`${ana}/%`}`;
}

test('deleting an account leaves no row of ours behind, and queues its files', async () => {
  await db.sql`delete from auth.users where id = ${ana}`;
  expect(await rowsOf(db, ana)).toEqual(nothing(untouched));
  expect(await queued()).toEqual([{ key: `${ana}/${story.evidence}` }]);
  expect(await rowsOf(db, ben)).toEqual(untouched);
});

test('deleting an account in the middle of a job works as well', async () => {
  const { jobId } = await submitted(db, ana);
  await db.asService((sql) => sql`select public.claim_job(${jobId}, 'run_1', 1)`);
  await db.sql`delete from auth.users where id = ${ana}`;
  expect(await rowsOf(db, ana)).toEqual(nothing(untouched));
});

test('what a deleted account left in Storage names nobody in our tables', async () => {
  await db.sql`delete from auth.users where id = ${ana}`;
  const columns = await db.sql`
    select column_name from information_schema.columns
    where table_schema = 'public' and table_name = 'storage_deletions' order by 1
  `;
  expect(columns.map((column) => column.column_name)).toEqual([
    'attempts',
    'bucket',
    'key',
    'queued_at',
  ]);
});

test('deleting an entry takes its jobs, steps, events and to-dos; files and people stay', async () => {
  await db.sql`delete from public.journal_entries where id = ${story.entryId}`;
  const left = await rowsOf(db, ana);
  const { user_plans, profiles, cases, people, drafts, ...others } = left;
  const { evidence, evidence_words, history, ...rest } = others;
  expect({ user_plans, profiles, cases, people, drafts }).toEqual({
    user_plans: 1,
    profiles: 1,
    cases: 1,
    people: 1,
    drafts: 1,
  });
  expect({ evidence, evidence_words, history }).toEqual({
    evidence: 1,
    // Its name, and its one page.
    evidence_words: 2,
    // The file: received, read. The entry: written, read, corrected. The event: suggested.
    history: 6,
  });
  expect(rest).toEqual(nothing(rest));
  expect(await queued()).toEqual([]);
});

test('deleting a job takes its steps; the entry and what was found in it stay', async () => {
  const before = await rowsOf(db, ana);
  await db.sql`delete from public.jobs where id = ${story.jobId}`;
  expect(await rowsOf(db, ana)).toEqual({ ...before, jobs: 0, job_runs: 0, job_steps: 0 });
  const [row] = await db.sql`
    select e.status, e.extraction_job_id, (select count(*)::int from public.events where job_id is null and entry_id = e.id) as events
    from public.journal_entries e where id = ${story.entryId}
  `;
  expect(row).toEqual({ status: 'completed', extraction_job_id: null, events: 1 });
});

test('deleting a case takes everything of it, the account stays', async () => {
  await db.sql`delete from public.cases where user_id = ${ana}`;
  const { user_plans, profiles, ...rest } = await rowsOf(db, ana);
  expect({ user_plans, profiles }).toEqual({ user_plans: 1, profiles: 1 });
  expect(rest).toEqual(nothing(rest));
});

test('removing a person leaves who took part in what, by name', async () => {
  await db.asUser(ana, (sql) => sql`delete from public.people where id = ${story.person}`);
  const rows = await db.sql`
    select name, person_id from public.event_participants where user_id = ${ana}
  `;
  expect(rows).toEqual([{ name: 'Emma', person_id: null }]);
});

test('an upload that was never confirmed is queued for removal with its row', async () => {
  const id = crypto.randomUUID();
  const args = { p_id: id, p_name: 'a.txt', p_type: 'text/plain', p_size: 5, p_sha256: null };
  await byUser(db, ana, 'add_evidence', args);
  await storeObject(db, ana, `${ana}/${id}`);
  await db.sql`delete from public.evidence where id = ${id}`;
  expect(await queued()).toEqual([{ key: `${ana}/${id}` }]);
});

import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, submitted } from './steps';
import { extraction, foundEvent } from './story';

const db = await freshDatabase();
const ana = await db.createUser();
const ben = await db.createUser();
let entryId: string;
let itemId: string;

async function read(jobId: string, title = 'Write down the time') {
  const claim = await claimed(db, jobId);
  const found = extraction([foundEvent()]);
  const [item] = found.action_items;
  const p_extraction = { ...found, action_items: [{ ...item, title }] };
  await byTask(db, 'save_events', { p_job: jobId, p_claim: claim, p_extraction });
  expect(await byTask(db, 'finalize_job', { p_job: jobId, p_claim: claim })).toBe(true);
}

/** The entry is read once more, as after "Read again". */
async function again(title?: string) {
  const [job] = await db.sql`
    insert into public.jobs (user_id, case_id, type, entry_id, attempt)
    select user_id, case_id, 'journal_extraction', id, 1 + (select max(attempt) from public.jobs where entry_id = ${entryId})
    from public.journal_entries where id = ${entryId} returning id`;
  await db.sql`update public.journal_entries set status = 'processing', completed_at = null, extraction_job_id = ${job?.id} where id = ${entryId}`;
  await read(String(job?.id), title);
}

const items = () => db.sql`
  select title, removed_at is not null as away, done_at is not null as done from public.action_items
  where entry_id = ${entryId} order by created_at`;

beforeAll(async () => {
  const made = await submitted(db, ana);
  entryId = made.entryId;
  await read(made.jobId);
  const [item] = await db.sql`select id from public.action_items where entry_id = ${entryId}`;
  itemId = String(item?.id);
});

test('an untouched to-do gives way to that of a new reading', async () => {
  await again('Note the time');
  expect(await items()).toEqual([{ title: 'Note the time', away: false, done: false }]);
  const [item] = await db.sql`select id from public.action_items where entry_id = ${entryId}`;
  itemId = String(item?.id);
});

test('one that was taken away stays away, and the same words bring no other', async () => {
  const away = (sql: { unsafe(text: string): Promise<{ count: number }> }) =>
    sql.unsafe(`update public.action_items set removed_at = now() where id = '${itemId}'`);
  expect((await db.asUser(ben, away)).count).toBe(0);
  expect((await db.asUser(ana, away)).count).toBe(1);
  await again('Note the time');
  await again('Other words for the same sentence');
  expect(await items()).toEqual([{ title: 'Note the time', away: true, done: false }]);
});

test('one that was done is not asked for again', async () => {
  await db.sql`update public.action_items set removed_at = null, done_at = now() where id = ${itemId}`;
  await again('Note the time');
  expect(await items()).toEqual([{ title: 'Note the time', away: false, done: true }]);
});

test('one by hand is its writer’s alone', async () => {
  await db.asUser(
    ana,
    (sql) => sql`
    insert into public.action_items (case_id, title, due_date) select id, 'Call the school', '2026-03-12' from public.cases`,
  );
  const seen = (user: string) =>
    db.asUser(user, (sql) => sql`select title from public.action_items where entry_id is null`);
  expect(await seen(ana)).toEqual([{ title: 'Call the school' }]);
  expect(await seen(ben)).toEqual([]);
  expect(
    (
      await byUser<{ counts: { todos: number } }>(db, ana, 'search_journal', {
        p_words: ['school'],
      })
    ).counts.todos,
  ).toBe(1);
});

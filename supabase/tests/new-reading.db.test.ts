import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, submitted } from './steps';
import { extraction, foundEvent, quote } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let entry: string;

const titles = ['Suggested', 'Confirmed', 'Edited', 'Removed'];

// An entry whose first job saved four events and a to-do, and then failed; a person touched three.
beforeEach(async () => {
  const { entryId, jobId } = await submitted(db, ana);
  entry = entryId;
  const events = titles.map((title, index) => foundEvent({ ordinal: index + 1, title }));
  const claim = await claimed(db, jobId);
  await byTask(db, 'save_events', {
    p_job: jobId,
    p_claim: claim,
    p_extraction: extraction(events),
  });
  await byTask(db, 'fail_job', {
    p_job: jobId,
    p_claim: claim,
    p_run: null,
    p_code: 'reader_failed',
    p_message: 'It could not be read.',
  });
  for (const title of titles.slice(1)) {
    await db.sql`
      update public.events set state = ${title.toLowerCase()} where entry_id = ${entry} and title = ${title}
    `;
  }
});

/** Retries by hand and saves one new event and one new to-do. */
async function readAgain() {
  const { job_id } = await byUser(db, ana, 'retry_journal_entry', { p_entry: entry });
  const job = String(job_id);
  const claim = await claimed(db, job, 'run_2');
  const found = extraction([
    foundEvent({ title: 'New', sources: [quote('Emma cried in the car.')] }),
  ]);
  const answer = await byTask(db, 'save_events', {
    p_job: job,
    p_claim: claim,
    p_extraction: found,
  });
  return { job, claim, answer };
}

async function eventTitles() {
  const rows =
    await db.sql`select title from public.events where entry_id = ${entry} order by title`;
  return rows.map((row) => row.title);
}

test('replaces suggestions that nobody touched, and keeps what somebody did', async () => {
  const { answer } = await readAgain();
  expect(await eventTitles()).toEqual(['Confirmed', 'Edited', 'New', 'Removed']);
  expect(answer).toEqual({ outcome: 'saved', events: 1, action_items: 1 });
});

test('keeps what a person wrote as an event', async () => {
  await db.sql`
    insert into public.events (user_id, case_id, entry_id, type, origin, title, precision, time_zone)
    select user_id, case_id, id, 'incident', 'person', 'Mine', 'unknown', 'UTC'
    from public.journal_entries where id = ${entry}
  `;
  await readAgain();
  expect(await eventTitles()).toContain('Mine');
});

test('replaces to-dos that nobody touched', async () => {
  const before = await items();
  await readAgain();
  const after = await items();
  expect(after.map((item) => item.title)).toEqual(['Write down the time']);
  expect(after[0]?.id).not.toBe(before[0]?.id);
});

test.each([
  ['ticked off', { done_at: '2026-03-03T10:00:00Z' }],
  ['reworded', { title: 'My own words' }],
  ['given a day', { due_date: '2026-03-10' }],
  ['given a weight', { priority: 'urgent' }],
])('keeps a to-do that somebody has %s', async (_how, change) => {
  const [before] = await items();
  await db.asUser(
    ana,
    (sql) => sql`update public.action_items set ${sql(change)} where entry_id = ${entry}`,
  );
  await readAgain();
  expect((await items()).map((item) => item.id)).toContain(before?.id);
});

test("keeps a person's own to-do", async () => {
  await db.asUser(
    ana,
    (sql) => sql`
      insert into public.action_items (case_id, entry_id, title)
      select case_id, id, 'Mine' from public.journal_entries where id = ${entry}
    `,
  );
  await readAgain();
  expect((await items()).map((item) => item.title)).toContain('Mine');
});

test('counts as its result only what it saved itself', async () => {
  const { job, claim } = await readAgain();
  await byTask(db, 'finalize_job', { p_job: job, p_claim: claim });
  const [row] = await db.sql`select result_summary from public.jobs where id = ${job}`;
  const [found] = await db.sql`select id from public.events where job_id = ${job}`;
  expect(row?.result_summary).toMatchObject({
    events_created: 1,
    event_ids: [found?.id],
    action_items_created: 1,
  });
});

async function items() {
  return db.sql`select id, title from public.action_items where entry_id = ${entry} order by created_at`;
}

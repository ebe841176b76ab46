import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, entry, file, rpcRows } from './steps';
import { exported, rowsOf, tablesOfPeople, wholeStory } from './story';

const db = await freshDatabase();
const ana = await db.createUser();
const ben = await db.createUser();
const story = await wholeStory(db, ana);
await exported(db, ana);

test('the story of this file leaves rows in every table that holds people', async () => {
  const empty = Object.entries(await rowsOf(db, ana)).filter(([, count]) => count === 0);
  expect(empty).toEqual([]);
});

describe.each(await tablesOfPeople(db))('%s', (table) => {
  test("shows nobody another person's rows", async () => {
    const own = await db.asUser(ana, (sql) => sql`select user_id from public.${sql(table)}`);
    expect(new Set(own.map((row) => row.user_id))).toEqual(new Set([ana]));
    const foreign = await db.asUser(
      ben,
      (sql) => sql`select from public.${sql(table)} where user_id <> ${ben}`,
    );
    expect(foreign).toHaveLength(0);
  });

  test('is closed to visitors', async () => {
    await expect(db.asAnon((sql) => sql`select from public.${sql(table)}`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});

test.each(['storage_deletions', 'storage_departures'])(
  'nobody sees what waits to be removed from Storage (%s)',
  async (table) => {
    await expect(
      db.asUser(ana, (sql) => sql`select from public.${sql(table)}`),
    ).rejects.toMatchObject({ code: '42501' });
  },
);

test("a foreign entry's id can't be submitted again, nor looked into", async () => {
  expect(await byUser(db, ben, 'submit_journal_entry', entry({ p_id: story.entryId }))).toEqual({
    code: 'already_submitted',
  });
});

test("a foreign entry can't be retried", async () => {
  expect(await byUser(db, ben, 'retry_journal_entry', { p_entry: story.entryId })).toEqual({
    code: 'unknown',
  });
});

test("a foreign entry can't be corrected, added to, read again or deleted", async () => {
  const { entryId, evidence } = story;
  const unknown = { code: 'unknown' };
  const correction = { p_id: randomUUID(), p_entry: entryId, p_text: 'X' };
  expect(await byUser(db, ben, 'add_correction', correction)).toEqual(unknown);
  const files = { p_entry: entryId, p_evidence: [evidence] };
  expect(await byUser(db, ben, 'add_entry_files', files)).toEqual(unknown);
  expect(await byUser(db, ben, 'read_entry_again', { p_entry: entryId })).toEqual(unknown);
  const whole = { p_entry: entryId, p_with_files: true };
  expect(await byUser(db, ben, 'delete_entry', whole)).toEqual(unknown);
});

test("a foreign job can't be announced", async () => {
  await db.sql`update public.jobs set announced_at = null where id = ${story.jobId}`;
  const call = (user: string) =>
    db.asUser(user, (sql) => rpcRows<string>(sql, 'announce_jobs', { p_ids: [story.jobId] }));
  expect(await call(ben)).toEqual([]);
  expect(await call(ana)).toEqual([story.jobId]);
});

test("a foreign job can't be stopped or marked as read, a foreign file not read", async () => {
  const { entryId, evidence, jobId } = story;
  expect(await byUser(db, ben, 'stop_processing', { p_entry: entryId })).toEqual({
    code: 'unknown',
  });
  expect(await byUser(db, ben, 'read_evidence', { p_evidence: evidence })).toEqual({
    code: 'unknown',
  });
  const mark = (user: string, ids: string[] | null) =>
    byUser<number>(db, user, 'mark_jobs_read', { p_ids: ids });
  expect([await mark(ben, [jobId]), await mark(ben, null)]).toEqual([0, 0]);
  expect([await mark(ana, [jobId]), await mark(ana, null)]).toEqual([1, 1]);
});

test('nobody sees whose runs wait to be cancelled', async () => {
  await expect(
    db.asUser(ana, (sql) => sql`select from public.run_cancellations`),
  ).rejects.toMatchObject({ code: '42501' });
});

test("a foreign file can't be announced again, confirmed, refused or removed", async () => {
  const id = story.evidence;
  expect(await byUser(db, ben, 'add_evidence', file({ p_id: id }))).toEqual({ code: 'bad_file' });
  expect(await byUser(db, ben, 'confirm_evidence', { p_id: id })).toEqual({ code: 'unknown' });
  expect(await byUser(db, ben, 'refuse_evidence', { p_id: id, p_reason: 'empty' })).toEqual({
    code: 'unknown',
  });
  expect(await byUser(db, ben, 'remove_evidence', { p_id: id })).toEqual({ code: 'unknown' });
  const [row] = await db.sql`select status, user_id from public.evidence where id = ${id}`;
  expect(row).toEqual({ status: 'received', user_id: ana });
});

test("a foreign file can't be noted on", async () => {
  await db.asUser(
    ben,
    (sql) => sql`update public.evidence set note = 'mine' where id = ${story.evidence}`,
  );
  const [row] = await db.sql`select note from public.evidence where id = ${story.evidence}`;
  expect(row).toEqual({ note: null });
});

test('nobody hangs a person or a to-do on a foreign case or entry', async () => {
  const [theirs] = await db.sql`select id from public.cases where user_id = ${ana}`;
  const [own] = await db.sql`select id from public.cases where user_id = ${ben}`;
  await expect(
    db.asUser(
      ben,
      (sql) =>
        sql`insert into public.people (case_id, name, role) values (${theirs?.id}, 'X', 'other')`,
    ),
  ).rejects.toMatchObject({ code: '23503' });
  await expect(
    db.asUser(
      ben,
      (sql) => sql`
        insert into public.action_items (case_id, entry_id, title)
        values (${own?.id}, ${story.entryId}, 'X')
      `,
    ),
  ).rejects.toMatchObject({ code: '23503' });
});

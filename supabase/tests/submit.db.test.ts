import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Answer,
  byUser,
  entry,
  jobRow,
  race,
  receivedFile,
  rpc,
  submitted,
  words,
} from './steps';
import { rowsOf } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;

const submit = (user: string, args: ReturnType<typeof entry>) =>
  byUser(db, user, 'submit_journal_entry', args);

test('one call writes the entry, its files in order, and a waiting job', async () => {
  const ana = await db.createUser();
  const files = [await receivedFile(db, ana), await receivedFile(db, ana)].sort().reverse();
  const { entryId, jobId } = await submitted(db, ana, { p_evidence: files });
  const [row] = await db.sql`
    select event_text, status, extraction_job_id, time_zone, reference_date::text as day, completed_at,
      (select array_agg(evidence_id::text order by position) from public.entry_evidence
       where entry_id = e.id) as files
    from public.journal_entries e where id = ${entryId}
  `;
  expect(row).toEqual({
    event_text: words,
    status: 'processing',
    extraction_job_id: jobId,
    time_zone: 'America/New_York',
    day: '2026-03-02',
    completed_at: null,
    files,
  });
  expect(await jobRow(db, jobId)).toMatchObject({
    status: 'pending',
    type: 'journal_extraction',
    entry_id: entryId,
    attempt: 1,
    delivery: 1,
    claim: null,
  });
});

test('a day that its writer is not sure of stays open', async () => {
  const ana = await db.createUser();
  const { entryId } = await submitted(db, ana, { p_reference_date: null });
  const [row] =
    await db.sql`select reference_date from public.journal_entries where id = ${entryId}`;
  expect(row).toEqual({ reference_date: null });
});

test('text comes back to the letter: emoji, right-to-left, spaces at both ends', async () => {
  const ana = await db.createUser();
  const text = '  👩‍👧 אמא אספה אותה\r\n\tà la fin… \u200f مساء ';
  const { entryId } = await submitted(db, ana, { p_text: text });
  const [row] = await db.sql`select event_text from public.journal_entries where id = ${entryId}`;
  expect(row?.event_text).toBe(text);
});

test('the same entry sent again has the same ids and writes nothing', async () => {
  const ana = await db.createUser();
  const args = entry({ p_evidence: [await receivedFile(db, ana)] });
  const first = await submit(ana, args);
  const before = await rowsOf(db, ana);
  expect(await submit(ana, args)).toEqual({ ...first, code: 'existing' });
  expect(await rowsOf(db, ana)).toEqual(before);
  expect(await used(ana)).toBe(1);
});

test('files sent in another order, or twice, are the same entry', async () => {
  const ana = await db.createUser();
  const [one, two] = [await receivedFile(db, ana), await receivedFile(db, ana)];
  const args = entry({ p_evidence: [one, two] });
  await submit(ana, args);
  expect((await submit(ana, { ...args, p_evidence: [two, one, two] })).code).toBe('existing');
});

test('the same entry sent eight times at once is one entry with one job', async () => {
  const ana = await db.createUser();
  const args = entry();
  const answers = await Promise.all(Array.from({ length: 8 }, () => submit(ana, args)));
  expect(answers.map((answer) => answer.code).sort()).toEqual([
    'created',
    ...Array<string>(7).fill('existing'),
  ]);
  expect(new Set(answers.map((answer) => `${answer.entry_id} ${answer.job_id}`)).size).toBe(1);
  expect(await rowsOf(db, ana)).toMatchObject({ journal_entries: 1, jobs: 1 });
  expect(await used(ana)).toBe(1);
});

test('a second send waits for the first one to be saved, then gets its ids', async () => {
  const ana = await db.createUser();
  const args = entry();
  const asAna = <T>(work: Parameters<typeof db.asUser<T>>[1]) => db.asUser(ana, work);
  const [first, second] = await race<Answer>(
    db,
    [asAna, (sql) => rpc(sql, 'submit_journal_entry', args)],
    [asAna, (sql) => rpc(sql, 'submit_journal_entry', args)],
  );
  expect(second).toEqual({ ...first, code: 'existing' });
});

test.each<[string, Parameters<typeof entry>[0]]>([
  ['text', { p_text: 'Something else happened.' }],
  ['day', { p_reference_date: '2026-03-03' }],
  ['day, now open', { p_reference_date: null }],
  ['zone', { p_time_zone: 'Europe/Berlin' }],
])('the same id with another %s is refused and writes nothing', async (_what, other) => {
  const ana = await db.createUser();
  const args = entry();
  await submit(ana, args);
  const before = await stored(ana);
  expect(await submit(ana, { ...args, ...other })).toEqual({ code: 'already_submitted' });
  expect(await stored(ana)).toEqual(before);
});

test('the same id with one more file is refused and writes nothing', async () => {
  const ana = await db.createUser();
  const args = entry();
  const file = await receivedFile(db, ana);
  await submit(ana, args);
  const before = await stored(ana);
  expect(await submit(ana, { ...args, p_evidence: [file] })).toEqual({ code: 'already_submitted' });
  expect(await stored(ana)).toEqual(before);
});

test("somebody else's id is refused and writes nothing, even with the same words", async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  const args = entry();
  await submit(ana, args);
  expect(await submit(ben, args)).toEqual({ code: 'already_submitted' });
  expect(await rowsOf(db, ben)).toMatchObject({ journal_entries: 0, jobs: 0 });
  expect(await used(ben)).toBe(0);
});

test('two people who send the same new id at once: one has it, the other nothing', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  const args = entry({ p_id: randomUUID() });
  const answers = await race<Answer>(
    db,
    [(work) => db.asUser(ana, work), (sql) => rpc(sql, 'submit_journal_entry', args)],
    [(work) => db.asUser(ben, work), (sql) => rpc(sql, 'submit_journal_entry', args)],
  );
  expect(answers.map((answer) => answer.code)).toEqual(['created', 'already_submitted']);
  expect(await rowsOf(db, ben)).toMatchObject({ journal_entries: 0, jobs: 0 });
  expect(await used(ben)).toBe(0);
});

async function used(user: string): Promise<unknown> {
  const [row] = await db.sql`select entries_used from public.user_plans where user_id = ${user}`;
  return row?.entries_used;
}

async function stored(user: string) {
  const rows =
    await db.sql`select to_jsonb(e) from public.journal_entries e where user_id = ${user}`;
  return [await rowsOf(db, user), await used(user), ...rows];
}

import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, entry, file, jobRow, receivedFile, rpc, submitted } from './steps';
import { rowsOf } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();

type Case = [string, string, Parameters<typeof entry>[0]];

describe('a submit that is refused', () => {
  afterEach(async () => {
    expect(await rowsOf(db, ana)).toMatchObject({ journal_entries: 0, jobs: 0, entry_evidence: 0 });
    const [plan] = await db.sql`select entries_used from public.user_plans where user_id = ${ana}`;
    expect(plan).toEqual({ entries_used: 0 });
  });

  test.each<Case>([
    ['no id', 'text_required', { p_id: null }],
    ['no text', 'text_required', { p_text: null }],
    ['empty text', 'text_required', { p_text: '' }],
    ['nothing but white space', 'text_required', { p_text: ' \n\t\u00a0 ' }],
    ['20,001 characters', 'text_too_long', { p_text: 'a'.repeat(20_001) }],
    ['no zone', 'bad_time_zone', { p_time_zone: null }],
    ['an invented zone', 'bad_time_zone', { p_time_zone: 'Mars/Olympus' }],
    ['an offset for a zone', 'bad_time_zone', { p_time_zone: '+02:00' }],
    ['an abbreviation for a zone', 'bad_time_zone', { p_time_zone: 'PDT' }],
    ['a POSIX rule for a zone', 'bad_time_zone', { p_time_zone: 'Here/There3' }],
    ['21 files', 'too_many_files', { p_evidence: Array.from({ length: 21 }, () => randomUUID()) }],
    ['a file that nobody sent', 'unknown_evidence', { p_evidence: [randomUUID()] }],
  ])('has %s: %s', async (_what, code, over) => {
    expect(await byUser(db, ana, 'submit_journal_entry', entry(over))).toEqual({ code });
  });

  test("names somebody else's file", async () => {
    const theirs = await receivedFile(db, ben);
    const mine = await receivedFile(db, ana);
    const args = entry({ p_evidence: [mine, theirs] });
    expect(await byUser(db, ana, 'submit_journal_entry', args)).toEqual({
      code: 'unknown_evidence',
    });
  });

  test('names a file that has not arrived', async () => {
    const args = file();
    await byUser(db, ana, 'add_evidence', args);
    const over = { p_evidence: [String(args.p_id)] };
    expect(await byUser(db, ana, 'submit_journal_entry', entry(over))).toEqual({
      code: 'unknown_evidence',
    });
  });

  test('names a file that was refused', async () => {
    const args = file();
    await byUser(db, ana, 'add_evidence', args);
    await byUser(db, ana, 'refuse_evidence', { p_id: String(args.p_id), p_reason: 'empty' });
    const over = { p_evidence: [String(args.p_id)] };
    expect(await byUser(db, ana, 'submit_journal_entry', entry(over))).toEqual({
      code: 'unknown_evidence',
    });
  });

  test('comes from a visitor', async () => {
    await expect(
      db.asAnon((sql) => rpc(sql, 'submit_journal_entry', entry())),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a submit that is taken', () => {
  test.each<[string, Parameters<typeof entry>[0]]>([
    ['20,000 characters', { p_text: 'a'.repeat(20_000) }],
    ['one character', { p_text: 'x' }],
    ['no list of files', { p_evidence: null }],
    ['an empty place in the list of files', { p_evidence: [null] }],
    ['the zone UTC', { p_time_zone: 'UTC' }],
    ['a zone with three parts', { p_time_zone: 'America/Argentina/Buenos_Aires' }],
    ['a zone with dashes', { p_time_zone: 'America/Port-au-Prince' }],
    ['a fixed zone', { p_time_zone: 'Etc/GMT+5' }],
    ['a leap day', { p_reference_date: '2024-02-29' }],
  ])('has %s', async (_what, over) => {
    await submitted(db, await db.createUser(), over);
  });

  test('has 20 files', async () => {
    const user = await db.createUser();
    const files = await Promise.all(Array.from({ length: 20 }, () => receivedFile(db, user)));
    await submitted(db, user, { p_evidence: files });
    expect(await rowsOf(db, user)).toMatchObject({ entry_evidence: 20 });
  });
});

describe('who reads', () => {
  test('is the offline reader where no model is announced', async () => {
    const { jobId } = await submitted(db, await db.createUser());
    expect(await jobRow(db, jobId)).toMatchObject({ reader: 'offline' });
  });

  test('is the announced model, unless its person turned it off', async () => {
    await byTask(db, 'announce_settings', { p_settings: { reader_model: 'some-model' } });
    const [on, off] = [await db.createUser(), await db.createUser()];
    await db.asUser(off, (sql) => sql`update public.profiles set ai = false`);
    const [first, second] = [await submitted(db, on), await submitted(db, off)];
    expect(await jobRow(db, first.jobId)).toMatchObject({ reader: 'some-model' });
    expect(await jobRow(db, second.jobId)).toMatchObject({ reader: 'offline' });
  });
});

describe('what was written', () => {
  test.each([
    ['event_text', 'Other words'],
    ['reference_date', '2020-01-01'],
    ['time_zone', 'Europe/Berlin'],
    ['submitted_at', '2020-01-01T00:00:00Z'],
    ['submission_hash', 'x'],
    ['user_id', ben],
  ])(
    "can't be changed by the service key or the owner of the schema: %s",
    async (column, value) => {
      const { entryId } = await submitted(db, await db.createUser());
      const change = { [column]: value };
      for (const as of [
        db.asService,
        <T>(work: Parameters<typeof db.asService<T>>[0]) => db.sql.begin(work),
      ]) {
        await expect(
          as((sql) => sql`update public.journal_entries set ${sql(change)} where id = ${entryId}`),
        ).rejects.toMatchObject({ code: '23514' });
      }
    },
  );
});

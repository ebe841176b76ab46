import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, claimJob, jobRow, race } from './steps';
import { exported, storePiece, tablesOfPeople, wholeStory } from './story';

const db = await freshDatabase();
let ana: string;
let ben: string;

beforeEach(async () => {
  [ana, ben] = [await db.createUser(), await db.createUser()];
  await db.sql`delete from public.exports`;
  await db.sql`delete from storage.objects`;
  await db.sql`delete from public.storage_deletions`;
});

const start = (user = ana) => byUser(db, user, 'start_export', {});
const archiveOf = (user: string) =>
  db.asUser(user, (sql) => sql`select job_id, files from public.exports`);
const objectsSeenBy = (user: string) =>
  db.asUser(user, (sql) => sql`select name from storage.objects where bucket_id = 'exports'`);
const lost = async () => {
  await byTask(db, 'queue_lost_objects', {});
  const rows = await db.sql`select key from public.storage_deletions where bucket = 'exports'`;
  return rows.map((row) => row.key);
};
const finish = (job: string, claim: string, over: object = {}) =>
  byTask<string>(db, 'finish_export', {
    ...{ p_job: job, p_claim: claim },
    p_archive: {
      ...{ bytes: 5, piece_size: 8, pieces: 1, files: 0, files_missing: 0 },
      ...{ sha256: 'a'.repeat(64), ...over },
    },
  });

describe('asking for an archive', () => {
  test('makes one job; a second press finds it, also at the same moment', async () => {
    const asAna = <T>(work: Parameters<typeof db.asUser<T>>[1]) => db.asUser(ana, work);
    const ask = async (sql: Parameters<Parameters<typeof db.asUser>[1]>[0]) => {
      const [row] = await sql`select public.start_export() as answer`;
      return row?.answer;
    };
    const [first, second] = await race(db, [asAna, ask], [asAna, ask]);
    expect(first.code).toBe('created');
    expect(second).toEqual({ code: 'existing', job_id: first.job_id });
    expect(await jobRow(db, first.job_id)).toMatchObject({ type: 'export_build', attempt: 1 });
  });

  test('five times an hour', async () => {
    for (let n = 1; n <= 5; n += 1) await exported(db, ana);
    expect(await start()).toEqual({ code: 'too_often' });
    expect((await start(ben)).code).toBe('created');
  });

  test('is swept like any other job', async () => {
    const { job_id } = await start();
    const rows = await db.asService(
      (sql) => sql`select what, id, type from public.sweep_jobs('0 seconds', '1 minute')`,
    );
    expect(rows).toContainEqual({ what: 'deliver', id: job_id, type: 'export_build' });
  });
});

describe('what is put into it', () => {
  type Plan = { tables: string[]; files: number; account: object };
  const rowsOfTable = async (job: string, claim: string, table: string) => {
    const nextAfter = (row: object | null) =>
      byTask<Record<string, unknown>[]>(db, 'export_rows', {
        ...{ p_job: job, p_claim: claim, p_table: table, p_after: row },
      });
    const rows = await nextAfter(null);
    for (let page = rows; page.length > 0; rows.push(...page)) {
      page = await nextAfter(rows.at(-1) ?? null);
    }
    return rows;
  };

  test('is every row of its owner in every table, as the catalogue knows them, and nobody else’s', async () => {
    await Promise.all([wholeStory(db, ana), wholeStory(db, ben)]);
    await exported(db, ana);
    const job = String((await start()).job_id);
    const claim = await claimed(db, job, 'run_all');
    const plan = await byTask<Plan>(db, 'export_plan', { p_job: job, p_claim: claim });
    expect(plan.tables).toEqual(await tablesOfPeople(db));
    expect(plan).toMatchObject({ files: 1, account: { id: ana } });
    for (const table of plan.tables) {
      const rows = await rowsOfTable(job, claim, table);
      const [all] = await db.sql`
        select count(*)::int as n from public.${db.sql(table)} where user_id = ${ana}`;
      expect([table, rows.length]).toEqual([table, all?.n]);
      expect(new Set(rows.map((row) => row.user_id))).toEqual(new Set([ana]));
    }
    const [entry] = await rowsOfTable(job, claim, 'journal_entries');
    expect(entry).toMatchObject({ event_text: expect.stringContaining('25 minutes late') });
    expect(entry).not.toHaveProperty('words');
  });

  test('comes a few megabytes at a time, each row once', async () => {
    await db.sql`
      insert into public.action_items (user_id, case_id, title, quote)
      select c.user_id, c.id, 'To-do ' || n, repeat('x', 40000)
      from public.cases c, generate_series(1, 120) n where c.user_id = ${ana}`;
    const job = String((await start()).job_id);
    const claim = await claimed(db, job, 'run_long');
    const args = { p_job: job, p_claim: claim, p_table: 'action_items', p_after: null };
    const first = await byTask<object[]>(db, 'export_rows', args);
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(60);
    const titles = (await rowsOfTable(job, claim, 'action_items')).map((row) => row.title);
    expect(new Set(titles).size).toBe(120);
    expect(titles).toHaveLength(120);
  });

  test('is told to the current claim only, and of tables of people only', async () => {
    const job = String((await start()).job_id);
    const old = await claimed(db, job, 'run_1');
    const now = await claimed(db, job, 'run_1');
    const args = { p_job: job, p_claim: old };
    expect(await byTask(db, 'export_plan', args)).toBeNull();
    expect(await byTask(db, 'export_rows', { ...args, p_table: 'people' })).toBeNull();
    for (const table of ['storage_deletions', 'plans', 'people; drop table x', 'pg_class']) {
      const wrong = { p_job: job, p_claim: now, p_table: table };
      await expect(byTask(db, 'export_rows', wrong)).rejects.toMatchObject({ code: '42P01' });
    }
  });
});

describe('an archive', () => {
  test('completes its job, is its owner’s alone, and takes the place of the one before it', async () => {
    const first = await exported(db, ana);
    expect(await jobRow(db, first.jobId)).toMatchObject({ status: 'completed' });
    expect(await archiveOf(ana)).toEqual([{ job_id: first.jobId, files: 1 }]);
    expect(await objectsSeenBy(ana)).toEqual([{ name: first.key }]);
    expect(await archiveOf(ben)).toEqual([]);
    expect(await objectsSeenBy(ben)).toEqual([]);
    expect(await lost()).toEqual([]);
    const second = await exported(db, ana);
    expect(await archiveOf(ana)).toEqual([{ job_id: second.jobId, files: 1 }]);
    expect(await objectsSeenBy(ana)).toEqual([{ name: second.key }]);
    expect(await lost()).toEqual([first.key]);
  });

  test('can’t be stored, changed or removed by its owner', async () => {
    const { key } = await exported(db, ana);
    const insert = db.asUser(
      ana,
      (sql) => sql`insert into storage.objects (bucket_id, name) values ('exports', ${`${key}2`})`,
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    await db.asUser(ana, (sql) => sql`delete from storage.objects where name = ${key}`);
    await db.asUser(ana, (sql) => sql`update storage.objects set name = 'x' where name = ${key}`);
    expect(await objectsSeenBy(ana)).toEqual([{ name: key }]);
  });

  test('isn’t finished under a lost claim, nor without all its pieces', async () => {
    const job = String((await start()).job_id);
    const old = await claimed(db, job, 'run_1');
    const left = await storePiece(db, `${ana}/${job}/${old}/0001`);
    const now = await claimed(db, job, 'run_1');
    expect(await finish(job, old)).toBe('superseded');
    expect(await finish(job, now)).toBe('incomplete');
    const key = await storePiece(db, `${ana}/${job}/${now}/0001`);
    expect(await finish(job, now, { bytes: 6 })).toBe('incomplete');
    // What a try left that died is swept while the next one works, whose own pieces stay.
    expect(await lost()).toEqual([left]);
    expect(await finish(job, now)).toBe('finished');
    expect(await finish(job, now)).toBe('superseded');
    expect(await claimJob(db, job)).toMatchObject({ outcome: 'finished' });
    expect(await objectsSeenBy(ana)).toEqual([{ name: key }]);
  });

  test('is over after a week, or when its owner says so', async () => {
    const first = await exported(db, ana);
    const other = await exported(db, ben);
    await db.sql`update public.exports set expires_at = now() where user_id = ${ana}`;
    expect(await objectsSeenBy(ana)).toEqual([]);
    expect(await lost()).toEqual([first.key]);
    expect(await archiveOf(ana)).toEqual([]);
    expect(await byUser(db, ben, 'remove_export', {})).toBe(true);
    expect(await byUser(db, ben, 'remove_export', {})).toBe(false);
    expect(await lost()).toEqual(expect.arrayContaining([first.key, other.key]));
  });

  test('of a job that failed leaves no piece', async () => {
    const job = String((await start()).job_id);
    const claim = await claimed(db, job, 'run_1');
    const key = await storePiece(db, `${ana}/${job}/${claim}/0001`);
    const why = { p_run: null, p_code: 'x', p_message: 'x' };
    await byTask(db, 'fail_job', { p_job: job, p_claim: claim, ...why });
    expect(await lost()).toEqual([key]);
    expect((await start()).code).toBe('created');
  });
});

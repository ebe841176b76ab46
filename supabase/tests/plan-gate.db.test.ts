import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Actor,
  type Answer,
  byTask,
  byUser,
  entry,
  file,
  race,
  receivedFile,
  rpc,
  submitted,
} from './steps';
import { rowsOf } from './story';

const db = await freshDatabase();

/** Somebody on the free plan (5 entries, 10 files) with so many used. */
async function freeUser(used: { entries?: number; files?: number } = {}): Promise<string> {
  const user = await db.createUser();
  await db.sql`
    update public.user_plans
    set plan_id = 'free', entries_used = ${used.entries ?? 0}, files_used = ${used.files ?? 0}
    where user_id = ${user}
  `;
  return user;
}

async function counters(user: string) {
  const [row] = await db.sql`
    select entries_used, files_used from public.user_plans where user_id = ${user}
  `;
  return row;
}

const actor =
  (user: string): Actor =>
  (work) =>
    db.asUser(user, work);

describe('entries', () => {
  test('up to the limit are taken, the next one is told why', async () => {
    const ana = await freeUser();
    for (let n = 0; n < 5; n++) await submitted(db, ana);
    expect(await byUser(db, ana, 'submit_journal_entry', entry())).toEqual({
      code: 'plan_limit',
      used: 5,
      limit: 5,
      plan: 'Free',
    });
    expect(await rowsOf(db, ana)).toMatchObject({ journal_entries: 5, jobs: 5 });
    expect(await counters(ana)).toEqual({ entries_used: 5, files_used: 0 });
  });

  test('two submits at limit − 1: the second waits and is refused', async () => {
    const ana = await freeUser({ entries: 4 });
    const answers = await race<Answer>(
      db,
      [actor(ana), (sql) => rpc(sql, 'submit_journal_entry', entry())],
      [actor(ana), (sql) => rpc(sql, 'submit_journal_entry', entry())],
    );
    expect(answers.map((answer) => answer.code)).toEqual(['created', 'plan_limit']);
    expect(await rowsOf(db, ana)).toMatchObject({ journal_entries: 1, jobs: 1 });
    expect(await counters(ana)).toMatchObject({ entries_used: 5 });
  });

  test('of eight submits at once at limit − 1 exactly one passes', async () => {
    const ana = await freeUser({ entries: 4 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => byUser(db, ana, 'submit_journal_entry', entry())),
    );
    expect(answers.filter((answer) => answer.code === 'created')).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === 'plan_limit')).toHaveLength(7);
    expect(await rowsOf(db, ana)).toMatchObject({ journal_entries: 1, jobs: 1 });
  });

  test('that were taken can be sent again at the limit', async () => {
    const ana = await freeUser({ entries: 4 });
    const args = entry();
    await byUser(db, ana, 'submit_journal_entry', args);
    expect((await byUser(db, ana, 'submit_journal_entry', args)).code).toBe('existing');
  });

  test('that are deleted give nothing back', async () => {
    const ana = await freeUser({ entries: 4 });
    const { entryId } = await submitted(db, ana);
    await db.sql`delete from public.journal_entries where id = ${entryId}`;
    expect((await byUser(db, ana, 'submit_journal_entry', entry())).code).toBe('plan_limit');
  });

  test("of one person don't count for another", async () => {
    await freeUser({ entries: 5 });
    await submitted(db, await freeUser());
  });
});

describe('files', () => {
  test('count when they are announced, and the one over the limit is told why', async () => {
    const ana = await freeUser({ files: 9 });
    expect((await byUser(db, ana, 'add_evidence', file())).code).toBe('created');
    expect(await byUser(db, ana, 'add_evidence', file())).toEqual({
      code: 'plan_limit',
      used: 10,
      limit: 10,
      plan: 'Free',
    });
    expect(await counters(ana)).toEqual({ entries_used: 0, files_used: 10 });
  });

  test('two announced at limit − 1: the second waits and is refused', async () => {
    const ana = await freeUser({ files: 9 });
    const answers = await race<Answer>(
      db,
      [actor(ana), (sql) => rpc(sql, 'add_evidence', file())],
      [actor(ana), (sql) => rpc(sql, 'add_evidence', file())],
    );
    expect(answers.map((answer) => answer.code)).toEqual(['created', 'plan_limit']);
    expect(await rowsOf(db, ana)).toMatchObject({ evidence: 1 });
  });

  test('of eight announced at once at limit − 1 exactly one passes', async () => {
    const ana = await freeUser({ files: 9 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => byUser(db, ana, 'add_evidence', file())),
    );
    expect(answers.filter((answer) => answer.code === 'created')).toHaveLength(1);
    expect(await counters(ana)).toMatchObject({ files_used: 10 });
  });

  test('announced again with the same id count once', async () => {
    const ana = await freeUser();
    const args = file({ p_id: randomUUID() });
    const codes = [];
    for (let n = 0; n < 3; n++) codes.push((await byUser(db, ana, 'add_evidence', args)).code);
    expect(codes).toEqual(['created', 'existing', 'existing']);
    expect(await counters(ana)).toMatchObject({ files_used: 1 });
  });

  test('that are taken back give nothing back', async () => {
    const ana = await freeUser({ files: 9 });
    await byUser(db, ana, 'remove_evidence', { p_id: await receivedFile(db, ana) });
    expect((await byUser(db, ana, 'add_evidence', file())).code).toBe('plan_limit');
  });
});

describe("somebody without a plan of their own has this installation's", () => {
  test.each([
    ['free', 5],
    ['starter', 20],
    ['no such plan', 5],
  ])('%s', async (plan, limit) => {
    await byTask(db, 'announce_settings', { p_settings: { default_plan: plan } });
    const ana = await db.createUser();
    await db.sql`update public.user_plans set entries_used = ${limit - 1} where user_id = ${ana}`;
    await submitted(db, ana);
    expect(await byUser(db, ana, 'submit_journal_entry', entry())).toMatchObject({
      code: 'plan_limit',
      limit,
    });
  });

  test('unlimited', async () => {
    await byTask(db, 'announce_settings', { p_settings: { default_plan: 'unlimited' } });
    const ana = await db.createUser();
    await db.sql`update public.user_plans set entries_used = 100000 where user_id = ${ana}`;
    await submitted(db, ana);
    expect(await counters(ana)).toMatchObject({ entries_used: 100001 });
  });
});

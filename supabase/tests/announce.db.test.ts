import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { type Actor, byTask, byUser, claimed, jobRow, race, rpcRows, submitted } from './steps';
import { finished } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const asAna: Actor = (work) => db.asUser(ana, work);

let ended: string[];

beforeEach(async () => {
  ended = [];
  for (let n = 0; n < 3; n++) {
    const { jobId } = await submitted(db, ana);
    const claim = await claimed(db, jobId);
    await finished(db, jobId, claim);
    ended.push(jobId);
  }
});

const announce = (ids: string[]) =>
  asAna((sql) => rpcRows<string>(sql, 'announce_jobs', { p_ids: ids }));

test('ended jobs are announced once', async () => {
  expect((await announce(ended)).sort()).toEqual([...ended].sort());
  expect(await announce(ended)).toEqual([]);
  expect(await jobRow(db, String(ended[0]))).toMatchObject({ announced_at: expect.any(Date) });
});

test('of two tabs at once the second waits and gets nothing', async () => {
  const [id] = ended.map(String);
  const work = (sql: Parameters<typeof rpcRows>[0]) =>
    rpcRows<string>(sql, 'announce_jobs', { p_ids: [String(id)] });
  expect(await race<string[]>(db, [asAna, work], [asAna, work])).toEqual([[id], []]);
});

test('eight tabs at once share the jobs out, each to one tab', async () => {
  const won = await Promise.all(Array.from({ length: 8 }, () => announce(ended)));
  expect(won.flat().sort()).toEqual([...ended].sort());
});

test('a job that has not ended is not announced', async () => {
  const { jobId } = await submitted(db, ana);
  expect(await announce([jobId])).toEqual([]);
  await claimed(db, jobId);
  expect(await announce([jobId])).toEqual([]);
  expect(await jobRow(db, jobId)).toMatchObject({ announced_at: null });
});

test('a failed job is announced too', async () => {
  const { jobId } = await submitted(db, ana);
  const claim = await claimed(db, jobId);
  const failure = { p_run: null, p_code: 'x', p_message: 'It could not be read.' };
  await byTask(db, 'fail_job', { p_job: jobId, p_claim: claim, ...failure });
  expect(await announce([jobId])).toEqual([jobId]);
});

test('no list announces nothing', async () => {
  expect(await byUser(db, ana, 'announce_jobs', { p_ids: null })).toBeUndefined();
  expect(await announce([])).toEqual([]);
});

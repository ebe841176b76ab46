import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, claimed, claimJob, jobRow, race, receivedFile, submitted } from './steps';
import { extraction, finished, reading } from './story';

const db = await freshDatabase();
const ana = await db.createUser();
await db.sql`update public.user_plans set plan_id = 'unlimited' where user_id = ${ana}`;

test('a waiting job is claimed with the facts that its task needs', async () => {
  const { entryId, jobId } = await submitted(db, ana);
  const answer = await claimJob(db, jobId);
  expect(answer).toEqual({
    outcome: 'claimed',
    claim: expect.any(String),
    user_id: ana,
    entry_id: entryId,
    evidence_id: null,
    reader: 'offline',
    type: 'journal_extraction',
  });
  expect(await jobRow(db, jobId)).toMatchObject({
    status: 'processing',
    claim: answer.claim,
    run_id: 'run_1',
    started_at: expect.any(Date),
    heartbeat_at: expect.any(Date),
  });
});

test('a later try of the same run takes over and keeps the start', async () => {
  const { jobId } = await submitted(db, ana);
  const before = await claimed(db, jobId);
  const started = (await jobRow(db, jobId))?.started_at;
  const after = await claimed(db, jobId);
  expect(after).not.toBe(before);
  expect((await jobRow(db, jobId))?.started_at).toEqual(started);
  expect(await byTask(db, 'beat_job', { p_job: jobId, p_claim: before })).toBe(false);
  expect(await byTask(db, 'beat_job', { p_job: jobId, p_claim: after })).toBe(true);
});

test('another run of the same delivery is superseded', async () => {
  const { jobId } = await submitted(db, ana);
  const claim = await claimed(db, jobId, 'run_1');
  expect(await claimJob(db, jobId, 'run_2')).toEqual({ outcome: 'superseded' });
  expect(await jobRow(db, jobId)).toMatchObject({ claim, run_id: 'run_1' });
});

test.each([0, 2])(
  'a run of delivery %i is superseded while delivery 1 is due',
  async (delivery) => {
    const { jobId } = await submitted(db, ana);
    expect(await claimJob(db, jobId, 'run_1', delivery)).toEqual({ outcome: 'superseded' });
    expect((await jobRow(db, jobId))?.status).toBe('pending');
  },
);

test('a job that ended is finished for every run', async () => {
  const { jobId } = await submitted(db, ana);
  await finished(db, jobId, await claimed(db, jobId));
  for (const run of ['run_1', 'run_2']) {
    expect(await claimJob(db, jobId, run)).toEqual({ outcome: 'finished', status: 'completed' });
  }
});

test('a job that nobody knows is unknown', async () => {
  expect(await claimJob(db, randomUUID())).toEqual({ outcome: 'unknown' });
});

test('of two runs that claim at once exactly one gets the job', async () => {
  const { jobId } = await submitted(db, ana);
  const answers = await Promise.all(
    ['run_1', 'run_2', 'run_3', 'run_4'].map((run) => claimJob(db, jobId, run)),
  );
  expect(answers.map((answer) => answer.outcome).sort()).toEqual([
    'claimed',
    'superseded',
    'superseded',
    'superseded',
  ]);
});

test('a write that waits for a takeover to end finds its claim stale', async () => {
  const { jobId } = await submitted(db, ana);
  const claim = await claimed(db, jobId);
  const [, beat] = await race<unknown>(
    db,
    [db.asService, (sql) => sql`select public.claim_job(${jobId}, 'run_1', 1)`],
    [
      db.asService,
      async (sql) => {
        const [row] = await sql`select public.finalize_job(${jobId}, ${claim}) as done`;
        return row?.done;
      },
    ],
  );
  expect(beat).toBe(false);
  expect((await jobRow(db, jobId))?.status).toBe('processing');
});

describe('a stale claim changes nothing', () => {
  let jobId: string;
  let evidence: string;
  let stale: string;
  let entryId: string;

  beforeEach(async () => {
    evidence = await receivedFile(db, ana);
    ({ jobId, entryId } = await submitted(db, ana, { p_evidence: [evidence] }));
    stale = await claimed(db, jobId);
    await byTask(db, 'begin_reading', { p_job: jobId, p_claim: stale, p_evidence: evidence });
    await claimed(db, jobId);
    await age(db, 'jobs', jobId, '1 minute', ['heartbeat_at']);
  });

  test.each<[string, () => Record<string, string | null | object>, unknown]>([
    ['beat_job', () => ({ p_progress: { current: 4 } }), false],
    ['save_step', () => ({ p_key: 'extract-events', p_step: { status: 'completed' } }), false],
    ['begin_reading', () => ({ p_evidence: evidence }), { outcome: 'superseded' }],
    ['save_reading', () => ({ p_evidence: evidence, p_reading: reading('Hello') }), false],
    ['save_events', () => ({ p_extraction: extraction() }), { outcome: 'superseded' }],
    ['finalize_job', () => ({}), false],
    ['fail_job', () => ({ p_run: null, p_code: 'x', p_message: 'y' }), false],
    ['release_job', () => ({ p_code: 'x' }), false],
  ])('by %s', async (name, rest, answer) => {
    const before = await everything();
    expect(await byTask(db, name, { p_job: jobId, p_claim: stale, ...rest() })).toEqual(answer);
    expect(await everything()).toEqual(before);
  });

  async function everything() {
    const rows = await Promise.all([
      db.sql`select * from public.jobs where id = ${jobId}`,
      db.sql`select * from public.journal_entries where id = ${entryId}`,
      db.sql`select * from public.evidence where id = ${evidence}`,
      db.sql`select * from public.job_steps where job_id = ${jobId}`,
      db.sql`select * from public.events where entry_id = ${entryId}`,
    ]);
    return rows.map((row) => [...row]);
  }
});

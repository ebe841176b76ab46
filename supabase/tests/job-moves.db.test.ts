import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, jobRow, submitted } from './steps';

const db = await freshDatabase();
const ana = await db.createUser();
const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;
type Status = (typeof statuses)[number];
const ended: Status[] = ['completed', 'failed', 'cancelled'];

const allowed: Record<Status, Status[]> = {
  pending: ['processing', 'failed', 'cancelled'],
  processing: ['completed', 'failed', 'cancelled', 'pending'],
  completed: [],
  failed: [],
  cancelled: [],
};

/** The columns that a row in this status must have. */
function columns(status: Status): Record<string, string | null> {
  return {
    status,
    claim: status === 'processing' ? '00000000-0000-4000-8000-000000000001' : null,
    run_id: status === 'processing' ? 'run_1' : null,
    started_at: status === 'processing' ? '2026-01-01T00:00:00Z' : null,
    completed_at: ended.includes(status) ? '2026-01-01T00:01:00Z' : null,
    error_code: status === 'failed' ? 'unreadable' : null,
    error_message: status === 'failed' ? 'It could not be read.' : null,
    result_summary: status === 'completed' ? '{}' : null,
  };
}

function move(job: string, to: Status) {
  return db.sql`update public.jobs set ${db.sql(columns(to))} where id = ${job}`;
}

/** A job of an entry of its own, brought to a status by allowed moves. */
async function jobIn(status: Status): Promise<string> {
  const { jobId } = await submitted(db, ana);
  if (status === 'completed') await move(jobId, 'processing');
  if (status !== 'pending') await move(jobId, status);
  return jobId;
}

await db.sql`update public.user_plans set plan_id = 'unlimited' where user_id = ${ana}`;

describe.each(statuses)('a job that is %s', (from) => {
  test.each(allowed[from])('may become %s', async (to) => {
    const job = await jobIn(from);
    await move(job, to);
    expect((await jobRow(db, job))?.status).toBe(to);
  });

  test.each(statuses.filter((to) => to !== from && !allowed[from].includes(to)))(
    'never becomes %s',
    async (to) => {
      const job = await jobIn(from);
      await expect(move(job, to)).rejects.toMatchObject({ code: '23514' });
      expect((await jobRow(db, job))?.status).toBe(from);
    },
  );
});

describe.each(ended)('a job that is %s', (status) => {
  test.each(['run_id', 'error_code', 'error_message', 'reader'])('keeps its %s', async (column) => {
    const job = await jobIn(status);
    await expect(
      db.sql`update public.jobs set ${db.sql(column)} = 'other' where id = ${job}`,
    ).rejects.toMatchObject({ code: '23514' });
  });

  test.each(['completed_at', 'heartbeat_at', 'not_before', 'started_at'])(
    'keeps its %s',
    async (column) => {
      const job = await jobIn(status);
      await expect(
        db.sql`update public.jobs set ${db.sql(column)} = now() where id = ${job}`,
      ).rejects.toMatchObject({ code: '23514' });
    },
  );

  test('can still be announced and marked as read', async () => {
    const job = await jobIn(status);
    await db.sql`update public.jobs set announced_at = now(), read_at = now() where id = ${job}`;
    expect((await jobRow(db, job))?.read_at).toBeInstanceOf(Date);
  });
});

test.each([
  ['user_id', (other: string) => other],
  ['created_at', () => '2020-01-01'],
  ['attempt', () => 7],
  ['type', () => 'evidence_processing'],
  ['entry_id', () => null],
] as const)('what a job is about never changes: %s', async (column, value) => {
  const job = await jobIn('pending');
  const other = await db.createUser();
  await expect(
    db.sql`update public.jobs set ${db.sql({ [column]: value(other) })} where id = ${job}`,
  ).rejects.toMatchObject({ code: '23514' });
});

test('every change of a job moves its stamp', async () => {
  const job = await jobIn('pending');
  await age(db, 'jobs', job, '1 hour', ['updated_at']);
  const before = (await jobRow(db, job))?.updated_at;
  await db.sql`update public.jobs set progress = '{"current": 2}' where id = ${job}`;
  expect((await jobRow(db, job))?.updated_at.getTime()).toBeGreaterThan(before?.getTime());
});

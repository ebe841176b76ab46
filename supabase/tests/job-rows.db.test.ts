import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { submitted } from './steps';

const db = await freshDatabase();
const ana = await db.createUser();
const { entryId, jobId } = await submitted(db, ana);
const [first] = await db.sql`select case_id from public.jobs where id = ${jobId}`;
await db.sql`delete from public.jobs where id = ${jobId}`;

/** A row for a job of the entry, straight into the table, as nobody but the owner could. */
function insert(row: Record<string, unknown>) {
  const full = {
    user_id: ana,
    case_id: first?.case_id,
    type: 'journal_extraction',
    entry_id: entryId,
    ...row,
  };
  return db.sql.begin(async (sql) => {
    await sql`insert into public.jobs ${sql(full)}`;
    return (await sql`delete from public.jobs where entry_id = ${entryId}`).count;
  });
}

const at = '2026-03-02T12:00:00Z';
const processing = { status: 'processing', claim: entryId, run_id: 'run_1', started_at: at };
const failed = {
  status: 'failed',
  completed_at: at,
  error_code: 'unreadable',
  error_message: 'It could not be read.',
};
const completed = { status: 'completed', completed_at: at, result_summary: {} };

describe('a possible row', () => {
  test.each([
    ['pending', {}],
    ['processing', processing],
    ['failed', failed],
    ['completed', completed],
    ['cancelled', { status: 'cancelled', completed_at: at }],
    ['announced', { ...failed, announced_at: at }],
  ])('is taken: %s', async (_name, row) => {
    expect(await insert(row)).toBe(1);
  });
});

describe('an impossible row', () => {
  test.each([
    ['reads nothing', 'job_names_what_it_reads', { entry_id: null }],
    ['reads an entry as a file', 'job_names_what_it_reads', { type: 'evidence_processing' }],
    ['reads two things', 'job_names_what_it_reads', { evidence_id: entryId }],
    ['ended at no time', 'terminal_jobs_have_an_end', { status: 'cancelled' }],
    ['runs after its end', 'terminal_jobs_have_an_end', { ...processing, completed_at: at }],
    ['waits after its end', 'terminal_jobs_have_an_end', { completed_at: at }],
    ['runs without a claim', 'processing_jobs_are_claimed', { ...processing, claim: null }],
    ['runs without a run', 'processing_jobs_are_claimed', { ...processing, run_id: null }],
    ['runs without a start', 'processing_jobs_are_claimed', { ...processing, started_at: null }],
    ['waits with a claim', 'pending_jobs_are_unclaimed', { claim: entryId }],
    ['failed for no reason', 'failed_jobs_say_why', { ...failed, error_code: null }],
    ['failed without a sentence', 'failed_jobs_say_why', { ...failed, error_message: null }],
    [
      'completed with an error',
      'failed_jobs_say_why',
      { ...completed, error_code: 'x', error_message: 'y' },
    ],
    [
      'completed with nothing to say',
      'completed_jobs_say_what',
      { ...completed, result_summary: null },
    ],
    ['waits with a result', 'completed_jobs_say_what', { result_summary: {} }],
    ['is announced before its end', 'only_ended_jobs_are_announced', { announced_at: at }],
    ['is tried before the first time', 'jobs_attempt_check', { attempt: 0 }],
    ['is delivered before the first time', 'jobs_delivery_check', { delivery: 0 }],
  ])('is refused: it %s', async (_name, constraint, row) => {
    await expect(insert(row)).rejects.toMatchObject({ code: '23514', constraint_name: constraint });
  });

  test('is refused: a second active job of one entry', async () => {
    await expect(
      db.sql.begin(async (sql) => {
        for (const attempt of [1, 2]) {
          await sql`
            insert into public.jobs (user_id, case_id, type, entry_id, attempt)
            values (${ana}, ${first?.case_id}, 'journal_extraction', ${entryId}, ${attempt})
          `;
        }
      }),
    ).rejects.toMatchObject({ code: '23505', constraint_name: 'jobs_one_active_per_entry' });
  });

  test("is refused: a job of one person on another person's entry", async () => {
    const ben = await db.createUser();
    const [theirs] = await db.sql`select id from public.cases where user_id = ${ben}`;
    await expect(insert({ user_id: ben, case_id: theirs?.id })).rejects.toMatchObject({
      code: '23503',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { sweepStage, TEXT } from '@/scripts/testing/sweep-stage';

const stage = sweepStage();
const { sweep, pending, processing, entryOf } = stage;

describe('what else is left over', () => {
  test('a run whose job has ended is cancelled, and closed once it is over', async () => {
    const job = await processing('EXECUTING');
    await stage.stack.sql`
      select public.fail_job(${job.jobId}, null, 'run_held', 'x', 'It could not be read.')`;
    expect(await sweep()).toMatchObject({ closed: 0 });
    expect(stage.service.runs.get('run_held')?.status).toBe('CANCELED');
    expect(await sweep()).toMatchObject({ closed: 1 });
    stage.service.asked.length = 0;
    await sweep();
    expect(stage.service.asked).toEqual([]);
  });

  test('a run that was stopped while the service was away is cancelled when it is back', async () => {
    const job = await processing('EXECUTING');
    stage.service.behave(500);
    await stage.person.client.rpc('stop_processing', { p_entry: job.entryId }).throwOnError();
    expect(await sweep()).toMatchObject({ cancelled: 0 });
    expect(stage.service.runs.get('run_held')?.status).toBe('EXECUTING');
    expect(await entryOf(job)).toMatchObject({ status: 'cancelled' });
    stage.service.behave('well');
    expect(await sweep()).toMatchObject({ cancelled: 1 });
    expect(stage.service.runs.get('run_held')?.status).toBe('CANCELED');
  });

  test('an entry that waits for no job fails', async () => {
    const job = await pending();
    await stage.stack.sql`delete from public.jobs where id = ${job.jobId}`;
    await stage.stack.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update public.journal_entries set updated_at = now() - interval '1 minute'`;
    });
    expect(await sweep()).toMatchObject({ orphans: 1 });
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('an entry with a job is no orphan', async () => {
    const job = await processing('EXECUTING');
    await stage.stack.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update public.journal_entries set updated_at = now() - interval '1 day'`;
    });
    expect(await sweep()).toMatchObject({ orphans: 0 });
    expect(await entryOf(job)).toMatchObject({ status: 'processing' });
  });
});

describe('a service that is away', () => {
  test.each(['silence', 500] as const)('(%s) is asked a few times and no more', async (manner) => {
    for (let n = 0; n < 12; n++) await pending();
    stage.service.behave(manner);
    expect(await sweep()).toMatchObject({ delivered: 0, away: true });
    expect(stage.service.asked.length).toBeLessThanOrEqual(7);
    const { data } = await stage.db.from('jobs').select('id').eq('status', 'pending');
    expect(data).toHaveLength(12);
  });

  test('gets everything once it is back', async () => {
    for (let n = 0; n < 12; n++) await pending();
    stage.service.behave(500);
    await sweep();
    stage.service.behave('well');
    await stage.stack.sql`update public.jobs set swept_at = swept_at - interval '1 minute'`;
    expect(await sweep()).toMatchObject({ delivered: 12, away: false });
    expect(stage.service.runs.size).toBe(12);
  });
});

test('more rows than fit into one question are all handed over in one sweep', async () => {
  const job = await pending();
  await stage.stack.sql`
    with entries as (
      insert into public.journal_entries (id, user_id, case_id, submission_hash, event_text, time_zone)
      select gen_random_uuid(), user_id, case_id, 'x', 'x', 'UTC'
      from public.journal_entries, generate_series(1, 130) where id = ${job.entryId}
      returning id, user_id, case_id
    )
    insert into public.jobs (user_id, case_id, type, entry_id, created_at)
    select user_id, case_id, 'journal_extraction', id, now() - interval '1 minute' from entries`;
  expect(await sweep()).toMatchObject({ delivered: 131 });
});

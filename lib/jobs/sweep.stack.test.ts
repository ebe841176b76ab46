import { describe, expect, test } from 'vitest';
import { claimJob, releaseJob } from '@/lib/jobs/mutations';
import { sweepStage, TEXT } from '@/scripts/testing/sweep-stage';
import { addFile } from '@/scripts/testing/task-entries';

const stage = sweepStage();
const { asOwner, sweep, pending, processing, shift, later, quiet, jobOf, entryOf } = stage;

describe('a job that waits', () => {
  test('and is due is handed over, with ids and nothing else', async () => {
    const job = await pending();
    expect(await sweep()).toMatchObject({ delivered: 1, away: false, broken: 0 });
    expect([...stage.service.runs.values()]).toMatchObject([
      {
        task: 'journal-extraction',
        payload: { json: job },
        tags: [`user:${stage.person.id}`, `entry:${job.entryId}`, `job:${job.jobId}`],
      },
    ]);
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 1 });
  });

  test('and isn’t due yet is left alone', async () => {
    const job = await pending();
    const answer = await claimJob(stage.db, job, 'run_1');
    if (answer.outcome !== 'claimed') throw new Error(answer.outcome);
    await releaseJob(stage.db, { jobId: job.jobId, claim: answer.claim }, { code: 'model_busy' });
    expect(await sweep()).toMatchObject({ delivered: 0 });
  });

  test('is handed over once more while its run waits in a queue, and stays with that run', async () => {
    const job = await pending();
    await sweep();
    await later(job.jobId);
    expect(await sweep()).toMatchObject({ delivered: 1, settled: 0 });
    expect(stage.service.runs.size).toBe(1);
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 1, lost_runs: 0 });
  });

  test('and whose run was cancelled before it began goes on under a new delivery', async () => {
    const job = await pending();
    await sweep();
    for (const run of stage.service.runs.values()) run.status = 'CANCELED';
    await later(job.jobId);
    await sweep();
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 2, lost_runs: 1 });
    expect([...stage.service.runs.values()].map((run) => run.status)).toEqual([
      'CANCELED',
      'QUEUED',
    ]);
  });

  test.each([
    ['CANCELED', 'run_cancelled'],
    ['COMPLETED', 'lost_run'],
  ])('and whose runs end as %s before they begin fails after the third', async (status, code) => {
    const job = await pending();
    for (let tick = 0; tick < 4; tick++) {
      await sweep();
      for (const run of stage.service.runs.values()) run.status = status;
      await later(job.jobId);
    }
    expect(stage.service.runs.size).toBe(3);
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: code });
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('and whose runs break before they begin, each freeing its key, fails as well', async () => {
    const job = await pending();
    for (let tick = 0; tick < 4; tick++) {
      await sweep();
      for (const run of stage.service.runs.values()) run.status = 'CRASHED';
      await later(job.jobId);
    }
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: 'lost_run' });
  });

  test('for one file is handed to the task that reads files', async () => {
    const bytes = new TextEncoder().encode('Signed out at 6:21 pm.');
    const evidenceId = await addFile(asOwner(), { bytes, type: 'text/plain' });
    const { data } = await stage.person.client.rpc('read_evidence', { p_evidence: evidenceId });
    const [job] = await stage.stack
      .sql`select id from public.jobs where evidence_id = ${evidenceId}`;
    expect(data).toEqual({ code: 'created', job_id: job?.id });
    await shift(String(job?.id), '1 minute', 'created_at');
    await sweep();
    const about = { jobId: job?.id, evidenceId, userId: stage.person.id, delivery: 1 };
    expect([...stage.service.runs.values()]).toMatchObject([
      { task: 'evidence-processing', payload: { json: about } },
    ]);
  });
});

describe('a job that is processed', () => {
  test.each(['QUEUED', 'EXECUTING', 'WAITING', 'DELAYED', 'DEQUEUED', 'PENDING_VERSION'])(
    'by a run that is %s is left alone, however quiet',
    async (status) => {
      const job = await processing(status);
      const before = await jobOf(job);
      expect(await sweep()).toMatchObject({ delivered: 0, settled: 0, away: false });
      expect(await jobOf(job)).toMatchObject({ status: 'processing', claim: before.claim });
    },
  );

  test('by a run about which nobody answers is left alone', async () => {
    const job = await processing('CRASHED');
    stage.service.behave(500);
    await sweep();
    expect(await jobOf(job)).toMatchObject({ status: 'processing', run_id: 'run_held' });
  });

  test.each([
    ['CRASHED', 'run_crashed'],
    ['SYSTEM_FAILURE', 'run_system_failure'],
    ['TIMED_OUT', 'run_timed_out'],
    ['EXPIRED', 'run_expired'],
    ['CANCELED', 'run_cancelled'],
    ['FAILED', 'lost_run'],
    ['COMPLETED', 'lost_run'],
    ['unknown', 'lost_run'],
  ])('by a run that is %s is handed over twice more and then fails', async (status, code) => {
    const job = await processing(status);
    for (const delivery of [2, 3]) {
      expect(await sweep()).toMatchObject({ settled: 1, delivered: 1 });
      expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery });
      const run = `run_held_${delivery}`;
      const tags = [`job:${job.jobId}`];
      await claimJob(stage.db, { ...job, delivery }, run);
      if (status !== 'unknown') {
        stage.service.runs.set(run, { id: run, status, task: 'journal-extraction', tags });
      }
      await quiet(job.jobId);
    }
    await sweep();
    const failed = await jobOf(job);
    expect(failed).toMatchObject({ status: 'failed', error_code: code });
    expect(failed.error_message).toMatch(/Your words and files are saved/);
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('for more than six hours fails, and its live run is cancelled', async () => {
    const job = await processing('WAITING');
    await shift(job.jobId, '6 hours', 'deadline_at');
    expect(await sweep()).toMatchObject({ expired: 1, cancelled: 1 });
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: 'took_too_long' });
    expect(await entryOf(job)).toMatchObject({ status: 'failed' });
    expect(stage.service.runs.get('run_held')?.status).toBe('CANCELED');
  });

  test('for hours before it was taken has its six hours still', async () => {
    const job = await pending();
    await shift(job.jobId, '7 hours', 'deadline_at');
    await claimJob(stage.db, job, 'run_held');
    expect(await sweep()).toMatchObject({ expired: 0 });
  });
});

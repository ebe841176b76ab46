import { describe, expect, test } from 'vitest';
import { job, later } from '@/lib/jobs/testing/job';
import { activeJobs, applyJobs, entryJob, forgetAnnounced, NO_JOBS } from '@/lib/jobs/updates';
import type { Job } from '@/types';

/** Lets rows come one batch after the other; gives the state and the ids announced at each. */
function taking(...batches: Job[][]) {
  let state = NO_JOBS;
  const announced = batches.map((rows) => {
    const next = applyJobs(state, rows);
    state = next.state;
    return next.announce.map(({ id }) => id);
  });
  return { state, announced };
}

describe('an end is announced', () => {
  test('when it comes by the stream', () => {
    const running = job('processing', 1);
    const { announced, state } = taking([running], [later(running, 'completed', 5)]);
    expect(announced).toEqual([[], [running.id]]);
    expect(activeJobs(state)).toEqual([]);
  });

  test('when the job was never seen running: it began and ended while the page was away', () => {
    const ended = job('completed', 5);
    expect(taking([ended]).announced).toEqual([[ended.id]]);
  });

  test('when it came between the snapshot and the stream, in either order', () => {
    const running = job('processing', 1);
    const ended = later(running, 'completed', 5);
    expect(taking([ended], [running]).announced).toEqual([[running.id], []]);
    expect(taking([running, ended]).announced).toEqual([[running.id]]);
  });

  test('failures too, and stops (which make no toast)', () => {
    const failed = job('failed', 2);
    const cancelled = job('cancelled', 3);
    expect(taking([failed, cancelled]).announced).toEqual([[failed.id, cancelled.id]]);
  });

  test('for each of many, once', () => {
    const jobs = [1, 2, 3].map((at) => job('completed', at));
    expect(taking(jobs, jobs).announced).toEqual([jobs.map(({ id }) => id), []]);
  });
});

describe('an end is not announced', () => {
  test('twice, however often its row comes', () => {
    const ended = job('completed', 5);
    expect(taking([ended], [ended], [ended]).announced).toEqual([[ended.id], [], []]);
  });

  test('when another tab did', () => {
    const ended = job('completed', 5, { announced_at: '2026-11-24T09:00:06Z' });
    expect(taking([ended]).announced).toEqual([[]]);
  });

  test('again by the row in which its announcement was written', () => {
    const ended = job('completed', 5);
    const written = later(ended, 'completed', 6, { announced_at: '2026-11-24T09:00:06Z' });
    expect(taking([ended], [written]).announced).toEqual([[ended.id], []]);
  });

  test('when it was tried again since: that failure is no news', () => {
    const failed = job('failed', 2);
    const again = job('processing', 9, { entry_id: failed.entry_id, attempt: 2 });
    expect(taking([failed, again]).announced).toEqual([[]]);
  });

  test('when its file was read again since', () => {
    const evidence_id = crypto.randomUUID();
    const of = { type: 'evidence_processing' as const, entry_id: null, evidence_id };
    const failed = job('failed', 2, of);
    const again = job('processing', 9, { ...of, attempt: 2 });
    expect(taking([failed, again]).announced).toEqual([[]]);
  });

  test('while it runs, waits for its next delivery, or starts anew', () => {
    const pending = job('pending', 1);
    const processing = later(pending, 'processing', 2);
    const released = later(pending, 'pending', 3, { delivery: 2 });
    expect(taking([pending], [processing], [released]).announced).toEqual([[], [], []]);
  });
});

test('what could not be announced comes again with the next rows', () => {
  const ended = job('completed', 5);
  const hidden = forgetAnnounced(applyJobs(NO_JOBS, [ended]).state, [ended.id]);
  expect(applyJobs(hidden, [ended]).announce).toEqual([ended]);
});

test('an end stays an end when an older row comes late', () => {
  const running = job('processing', 1);
  const ended = later(running, 'completed', 5);
  const { state } = taking([ended], [later(running, 'processing', 9)]);
  expect(state.jobs.get(running.id)).toEqual(ended);
});

test('progress goes forward only', () => {
  const third = job('processing', 5, { progress: { step: 'find_events', current: 3, total: 4 } });
  const second = later(third, 'processing', 3, { progress: { step: 'read_files' } });
  expect(taking([third], [second]).state.jobs.get(third.id)).toEqual(third);
});

test('moments count as such, however they are written', () => {
  const first = job('processing', 1, { updated_at: '2026-11-24T09:00:01.5+00:00' });
  const next = later(first, 'processing', 1, { updated_at: '2026-11-24T09:00:01.600000Z' });
  expect(taking([next], [first]).state.jobs.get(first.id)).toEqual(next);
});

test('a job that a snapshot asked for and did not get is gone', () => {
  const [kept, gone] = [job('processing', 1), job('processing', 2)];
  const { state } = taking([kept, gone]);
  expect(activeJobs(applyJobs(state, [kept], [kept.id, gone.id]).state)).toEqual([kept]);
});

test('running jobs are listed oldest first', () => {
  const [old, young] = [job('pending', 1), job('processing', 2)];
  expect(activeJobs(taking([young, old]).state)).toEqual([old, young]);
});

test('the job of an entry is its latest try', () => {
  const first = job('failed', 1);
  const second = job('processing', 2, { entry_id: first.entry_id, attempt: 2 });
  const { state } = taking([second, first]);
  expect(entryJob(state, first.entry_id ?? '')).toEqual(second);
  expect(entryJob(state, 'another')).toBeNull();
});

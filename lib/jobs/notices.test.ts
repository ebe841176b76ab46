import { describe, expect, test } from 'vitest';
import { badgeCount, noticesOf, unreadIds } from '@/lib/jobs/notices';
import { job, SUMMARY } from '@/lib/jobs/testing/job';
import type { Job } from '@/types';

const file = (status: Job['status'], at: number, rest: Partial<Job> = {}) =>
  job(status, at, {
    type: 'evidence_processing',
    entry_id: null,
    evidence_id: crypto.randomUUID(),
    ...rest,
  });
const idsOf = (...jobs: Job[]) => noticesOf(jobs).map(({ jobId }) => jobId);

test('an end is told with what it was about and when', () => {
  const ended = job('completed', 5);
  expect(noticesOf([ended])).toEqual([
    {
      jobId: ended.id,
      entryId: ended.entry_id,
      evidenceId: null,
      look: 'ready',
      title: 'Journal entry ready!',
      description: '3 events extracted',
      endedAt: ended.completed_at,
      isUnread: true,
    },
  ]);
});

describe('the order', () => {
  test('failed ones first, and in each part the newest first', () => {
    const [old, young] = [job('completed', 1), job('completed', 9)];
    const [failed, failedLater] = [job('failed', 2), job('failed', 3)];
    expect(idsOf(old, failed, young, failedLater)).toEqual(
      [failedLater, failed, young, old].map(({ id }) => id),
    );
  });

  test('fifty at most, the newest', () => {
    const many = Array.from({ length: 60 }, (_, at) => job('completed', at));
    expect(idsOf(...many)).toEqual(
      many
        .slice(10)
        .reverse()
        .map(({ id }) => id),
    );
  });
});

describe('nothing is told of', () => {
  test('what runs, waits or was stopped', () => {
    expect(idsOf(job('pending'), job('processing'), job('cancelled'))).toEqual([]);
  });

  test('a try that another took the place of, whatever became of that one', () => {
    const failed = job('failed', 1);
    for (const status of ['pending', 'completed', 'cancelled'] as const) {
      const next = job(status, 2, { entry_id: failed.entry_id, attempt: 2 });
      expect(idsOf(next, failed)).toEqual(status === 'completed' ? [next.id] : []);
    }
    const read = file('failed', 1);
    const again = file('processing', 2, { evidence_id: read.evidence_id, attempt: 2 });
    expect(idsOf(read, again)).toEqual([]);
  });
});

describe('the words', () => {
  const wordsOf = (ended: Job) => {
    const [notice] = noticesOf([ended]);
    return [notice?.look, notice?.title, notice?.description];
  };

  test('of an entry say how many of its files were read, where one was not', () => {
    const result_summary = { ...SUMMARY, evidence_processed: 2, evidence_failed: 1 };
    expect(wordsOf(job('completed', 1, { result_summary }))).toEqual([
      'trouble',
      'Journal entry ready!',
      '3 events extracted. 2 of 3 files read',
    ]);
  });

  test('of a failure are its own sentence', () => {
    expect(wordsOf(job('failed'))).toEqual([
      'failed',
      'Processing failed',
      'It could not be read.',
    ]);
  });

  test('of a file', () => {
    expect(wordsOf(file('completed', 1))[1]).toBe('File read');
    const unreadable = { ...SUMMARY, evidence_processed: 0, evidence_failed: 1 };
    expect(wordsOf(file('completed', 1, { result_summary: unreadable }))).toEqual([
      'trouble',
      "Couldn't read a file",
      'The file itself is safe.',
    ]);
    expect(wordsOf(file('failed', 1)).slice(0, 2)).toEqual(['failed', "Couldn't read a file"]);
  });
});

test('what was read on any device is not unread', () => {
  const [unread, read] = [
    job('completed', 1),
    job('failed', 2, { read_at: '2026-11-24T09:01:00Z' }),
  ];
  expect(unreadIds(noticesOf([unread, read]))).toEqual([unread.id]);
});

test('a badge counts to nine', () => {
  expect([1, 9, 10, 120].map(badgeCount)).toEqual(['1', '9', '9+', '9+']);
});

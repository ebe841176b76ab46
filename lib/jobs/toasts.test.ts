import { describe, expect, test } from 'vitest';
import { job, SUMMARY } from '@/lib/jobs/testing/job';
import { discreetToast, isShownOn, toastFor, toastsFor } from '@/lib/jobs/toasts';
import type { Job } from '@/types';

const file = (status: Job['status'], failed = 0) =>
  job(status, 1, {
    type: 'evidence_processing',
    entry_id: null,
    evidence_id: crypto.randomUUID(),
    result_summary:
      status === 'completed'
        ? { ...SUMMARY, evidence_processed: 1 - failed, evidence_failed: failed }
        : null,
  });

test.each([
  [0, 'Processing complete'],
  [1, '1 event extracted'],
  [3, '3 events extracted'],
])('%i events: %s', (events_created, description) => {
  const ended = job('completed', 1, { result_summary: { ...SUMMARY, events_created } });
  expect(toastFor(ended)).toEqual({
    id: `job:${ended.id}:completed`,
    kind: 'success',
    title: 'Journal entry ready!',
    description,
    action: { label: 'View', kind: 'view', entryId: ended.entry_id },
  });
});

test('a failure says why and offers another try', () => {
  const failed = job('failed', 1);
  expect(toastFor(failed)).toEqual({
    id: `job:${failed.id}:failed`,
    kind: 'error',
    title: 'Processing failed',
    description: 'It could not be read.',
    action: { label: 'Try again', kind: 'retry', entryId: failed.entry_id },
  });
});

test.each(['pending', 'processing', 'cancelled'] as const)('%s makes no toast', (status) => {
  expect(toastFor(job(status))).toBeNull();
});

describe('a file', () => {
  test('that was read is shown by the library and by its own page; nothing else is', () => {
    const ended = file('completed');
    const own = `/evidence/${ended.evidence_id}`;
    const shown = ['/evidence', own, '/evidence/other', '/journal'];
    expect(shown.map((path) => isShownOn(path, ended))).toEqual([true, true, false, false]);
    expect(isShownOn(own, { ...ended, status: 'failed' })).toBe(false);
    expect(isShownOn('/evidence', job('completed', 1))).toBe(false);
  });

  test('that was read leads to its page', () => {
    const ended = file('completed');
    expect(toastFor(ended)).toMatchObject({
      kind: 'success',
      title: 'File read',
      action: { label: 'View', kind: 'view-file', evidenceId: ended.evidence_id },
    });
  });

  test('that no words were found in stays until it was seen to', () => {
    expect(toastFor(file('completed', 1))).toMatchObject({
      kind: 'error',
      title: "Couldn't read a file",
      action: { label: 'View' },
    });
  });

  test('whose job failed is offered another try', () => {
    const failed = file('failed');
    expect(toastFor(failed)).toMatchObject({
      kind: 'error',
      title: "Couldn't read a file",
      action: { label: 'Try again', kind: 'retry-file', evidenceId: failed.evidence_id },
    });
  });
});

describe('several ends', () => {
  const titles = (jobs: Job[], away: boolean) => toastsFor(jobs, away).map(({ title }) => title);

  test('while somebody looked are told one by one', () => {
    expect(titles([job('completed'), job('failed')], false)).toEqual([
      'Journal entry ready!',
      'Processing failed',
    ]);
  });

  test('while nobody looked are told in one piece, which leads to the list', () => {
    const jobs = [job('completed', 1), job('completed', 2), job('cancelled', 3)];
    expect(toastsFor(jobs, true)).toEqual([
      {
        id: `away:${jobs[0]?.id}`,
        kind: 'success',
        title: 'While you were away: 2 entries were organised.',
        description: '',
        action: { label: 'View', kind: 'list' },
      },
    ]);
  });

  test('with a failure among them stay until they were seen to', () => {
    const [told] = toastsFor(
      [job('failed'), job('completed'), file('completed'), file('failed')],
      true,
    );
    expect(told).toMatchObject({
      kind: 'error',
      title: 'While you were away: 1 entry was organised.',
      description: '1 file was read. 1 entry couldn’t be organised. 1 file couldn’t be read.',
    });
  });

  test('a single one is told as ever', () => {
    expect(titles([job('completed'), job('cancelled')], true)).toEqual(['Journal entry ready!']);
  });
});

describe('in discreet mode', () => {
  test.each(['completed', 'failed'] as const)('%s says nothing of what it is', (status) => {
    const ended = job(status, 1);
    const toast = toastFor(ended);
    expect(toast && discreetToast(toast)).toEqual({
      id: `job:${ended.id}:${status}`,
      kind: 'success',
      title: 'Update',
      description: '',
      action: { label: 'Open', kind: 'view', entryId: ended.entry_id },
    });
  });
});

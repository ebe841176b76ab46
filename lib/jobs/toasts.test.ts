import { expect, test } from 'vitest';
import { job, SUMMARY } from '@/lib/jobs/testing/job';
import { toastFor } from '@/lib/jobs/toasts';

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

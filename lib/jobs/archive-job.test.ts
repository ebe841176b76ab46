import { expect, test } from 'vitest';
import { noticesOf } from '@/lib/jobs/notices';
import { job } from '@/lib/jobs/testing/job';
import { discreetToast, isShownOn, toastFor, toastsFor } from '@/lib/jobs/toasts';
import type { Job } from '@/types';

const archive = (status: Job['status'], at = 0, rest: Partial<Job> = {}) =>
  job(status, at, { type: 'export_build', entry_id: null, evidence_id: null, ...rest });

test('an archive that is ready leads to where it can be downloaded', () => {
  expect(toastFor(archive('completed'))).toMatchObject({
    ...{ kind: 'success', title: 'Your download is ready' },
    action: { label: 'View', kind: 'view-export' },
  });
  expect(isShownOn('/export', archive('completed'))).toBe(true);
  expect(isShownOn('/settings/data', archive('completed'))).toBe(true);
  expect(isShownOn('/journal', archive('completed'))).toBe(false);
});

test('one that failed says that nothing was lost, and is tried again', () => {
  const failed = archive('failed', 0, { error_message: 'Reading broke off several times.' });
  expect(toastFor(failed)).toMatchObject({
    ...{ kind: 'error', description: 'Nothing was changed. Please try again.' },
    action: { label: 'Try again', kind: 'retry-export' },
  });
  const toast = toastFor(failed);
  expect(toast && discreetToast(toast).action).toEqual({ label: 'Open', kind: 'view-export' });
});

test('only the newest is listed: an older one is over, or was tried again', () => {
  const first = archive('failed', 1);
  const second = archive('completed', 2, { attempt: 2 });
  expect(noticesOf([first, second])).toMatchObject([
    { jobId: second.id, entryId: null, evidenceId: null, look: 'ready' },
  ]);
  expect(noticesOf([archive('processing'), archive('cancelled')])).toEqual([]);
});

test('while somebody was away it is told with the rest', () => {
  const [told] = toastsFor([job('completed'), archive('completed')], true);
  expect(told).toMatchObject({
    ...{ kind: 'success', title: 'While you were away: 1 entry was organised.' },
    description: 'Your download is ready.',
  });
  const [failed] = toastsFor([job('completed'), archive('failed')], true);
  expect(failed).toMatchObject({
    ...{ kind: 'error', description: 'Your download couldn’t be made.' },
  });
});

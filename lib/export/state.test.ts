import { expect, test } from 'vitest';
import { job } from '@/lib/jobs/testing/job';
import { exportState } from './state';

const now = new Date('2026-11-27T12:00:00Z');
const archive = {
  ...{ jobId: 'x', size: 5, files: 1, filesMissing: 0 },
  ...{ madeAt: '2026-11-27T11:00:00Z', expiresAt: '2026-12-04T11:00:00Z' },
};

test('nothing was ever asked for, or what was made is over', () => {
  const nothing = { making: null, archive: null, hasFailed: false };
  expect(exportState(null, null, now)).toEqual(nothing);
  const over = { ...archive, expiresAt: '2026-11-27T12:00:00Z' };
  expect(exportState(job('completed'), over, now)).toEqual(nothing);
});

test('one is being made, and an older one stays until then', () => {
  const progress = { step: 'build_export' as const, files_done: 3, files_total: 9 };
  expect(exportState(job('processing', 0, { progress }), archive, now)).toEqual({
    ...{ making: { done: 3, total: 9, isWaiting: false }, archive, hasFailed: false },
  });
  const waiting = job('pending', 0, { progress: { waiting: 'storage' } });
  expect(exportState(waiting, null, now).making).toEqual({ done: 0, total: 0, isWaiting: true });
});

test('a failure says so and takes nothing away', () => {
  expect(exportState(job('failed'), archive, now)).toEqual({
    ...{ making: null, archive, hasFailed: true },
  });
});

import { expect, it } from 'vitest';
import type { Job } from '@/types';
import { newerJob } from './use-latest-jobs';

const job = (of: Partial<Job>) =>
  ({ attempt: 1, status: 'processing', updated_at: '2026-03-10T12:00:00Z', ...of }) as Job;

it('prefers what is known to what is not', () => {
  expect(newerJob(null, null)).toBeNull();
  expect(newerJob(null, job({ id: 'a' }))?.id).toBe('a');
});

it('prefers a later try, then an end, then the later change', () => {
  const failed = job({ id: 'failed', status: 'failed', updated_at: '2026-03-10T12:05:00Z' });
  const again = job({ id: 'again', attempt: 2 });
  const running = job({ id: 'running', updated_at: '2026-03-10T12:09:00Z' });
  expect(newerJob(failed, again)?.id).toBe('again');
  expect(newerJob(running, failed)?.id).toBe('failed');
  expect(newerJob(job({ id: 'old' }), running)?.id).toBe('running');
});

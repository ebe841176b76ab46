import { describe, expect, it } from 'vitest';
import type { Job } from '@/types';
import { badgeOf } from './badge';

describe('the badge', () => {
  const job = (status: Job['status'], progress: Job['progress'] = {}) =>
    ({ status, progress }) as Job;

  it('counts the steps while a job runs', () => {
    const running = job('processing', { step: 'read_files', current: 2, total: 4 });
    expect(badgeOf({ status: 'processing', job: running })).toMatchObject({
      word: 'Processing',
      count: '2 of 4',
    });
    expect(badgeOf({ status: 'processing', job: job('pending') }).count).toBe('1 of 4');
  });

  it('says that a job waits for a passing outage', () => {
    const waiting = job('pending', { waiting: 'model_unreachable' });
    expect(badgeOf({ status: 'processing', job: waiting }).word).toBe('Waiting');
  });

  it('asks for an answer once the entry is ready, and not before', () => {
    const asked = { job: job('completed'), questions: 2 };
    expect(badgeOf({ status: 'completed', ...asked })).toMatchObject({
      word: 'Needs an answer',
      count: '(2)',
    });
    expect(badgeOf({ status: 'processing', job: job('processing'), questions: 2 }).word).toBe(
      'Processing',
    );
  });

  it('believes the one that has ended', () => {
    expect(badgeOf({ status: 'completed', job: job('processing') }).word).toBe('Ready');
    expect(badgeOf({ status: 'processing', job: job('failed') }).word).toBe('Failed');
    expect(badgeOf({ status: 'cancelled', job: null }).word).toBe('Saved, not organised');
  });
});

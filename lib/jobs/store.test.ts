import { afterEach, expect, test, vi } from 'vitest';
import { jobsStore } from '@/lib/jobs/store';
import { job, USER } from '@/lib/jobs/testing/job';

afterEach(() => jobsStore.clear());

test('holds one person’s jobs, and is empty for the next', () => {
  jobsStore.open(USER);
  jobsStore.apply(USER, [job('processing')]);
  expect(jobsStore.view().activeJobs).toHaveLength(1);
  jobsStore.open('3c7de6f0-97e4-4b3a-9a66-95d2a3f7b0aa');
  expect(jobsStore.view().activeJobs).toEqual([]);
});

test('rows that come after their owner has left are dropped', () => {
  jobsStore.open(USER);
  jobsStore.clear();
  expect(jobsStore.apply(USER, [job('completed')])).toEqual([]);
  expect(jobsStore.view().state.jobs.size).toBe(0);
});

test('rows of somebody else are dropped', () => {
  jobsStore.open(USER);
  jobsStore.apply(USER, [job('processing', 1, { user_id: crypto.randomUUID() })]);
  expect(jobsStore.view().activeJobs).toEqual([]);
});

test('tells its listeners of a change, until they leave', () => {
  const listener = vi.fn();
  const leave = jobsStore.subscribe(listener);
  jobsStore.open(USER);
  jobsStore.apply(USER, [job('processing')]);
  const calls = listener.mock.calls.length;
  expect(calls).toBeGreaterThan(0);
  leave();
  jobsStore.apply(USER, [job('processing')]);
  expect(listener).toHaveBeenCalledTimes(calls);
});

test('what is marked as read counts as read until a row says otherwise', () => {
  jobsStore.open(USER);
  const ended = job('completed', 1);
  jobsStore.apply(USER, [ended]);
  jobsStore.markRead([ended.id, crypto.randomUUID()], '2026-11-24T09:01:00Z');
  const read = () => jobsStore.view().state.jobs.get(ended.id)?.read_at;
  expect(read()).toBe('2026-11-24T09:01:00Z');
  jobsStore.apply(USER, [ended]);
  expect(read()).toBeNull();
});

test('an empty list is known to be empty once it has come, for its owner only', () => {
  jobsStore.open(USER);
  expect(jobsStore.view().isKnown).toBe(false);
  jobsStore.setKnown(USER);
  expect(jobsStore.view().isKnown).toBe(true);
  jobsStore.clear();
  jobsStore.setKnown(USER);
  expect(jobsStore.view().isKnown).toBe(false);
});

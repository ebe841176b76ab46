import { expect, test } from 'vitest';
import { deliveryPayload, parseJobs } from '@/lib/jobs/schema';
import { job } from '@/lib/jobs/testing/job';

test('whole jobs pass, strangers are left out', () => {
  const known = job('processing');
  const rows = [known, null, {}, { ...known, status: 'odd' }, { id: known.id }];
  expect(parseJobs(rows)).toEqual([known]);
});

test('columns that are new to this tab are no reason to drop a row', () => {
  const known = job('pending');
  expect(parseJobs([{ ...known, added_later: 1 }])).toEqual([known]);
});

test('a payload is ids and the number of its delivery, and drops all else', () => {
  const ids = { jobId: crypto.randomUUID(), entryId: crypto.randomUUID() };
  const payload = { ...ids, userId: crypto.randomUUID(), delivery: 1 };
  expect(deliveryPayload.parse({ ...payload, eventText: 'secret' })).toEqual(payload);
  expect(deliveryPayload.safeParse({ ...payload, jobId: 'x' }).success).toBe(false);
});

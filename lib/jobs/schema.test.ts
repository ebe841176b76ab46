import { expect, test } from 'vitest';
import { deliveryPayload } from '@/lib/jobs/schema';

test('a payload is ids and the number of its delivery, and drops all else', () => {
  const ids = { jobId: crypto.randomUUID(), entryId: crypto.randomUUID() };
  const payload = { ...ids, userId: crypto.randomUUID(), delivery: 1 };
  expect(deliveryPayload.parse({ ...payload, eventText: 'secret' })).toEqual(payload);
  expect(deliveryPayload.safeParse({ ...payload, jobId: 'x' }).success).toBe(false);
});

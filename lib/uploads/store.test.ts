import { expect, test } from 'vitest';
import { createUploads } from '@/lib/uploads/store';
import type { Outcome, Upload } from '@/lib/uploads/upload';

const line = { userId: 'somebody', storageUrl: 'http://storage.test', headers: async () => ({}) };
const file = new File(['x'], 'x.png', { type: 'image/png' });

/** A store whose uploads end as the test says. */
function underHand() {
  const jobs: (Upload & { end: (outcome: Outcome) => Promise<void> })[] = [];
  const uploads = createUploads((job) => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const end = async (outcome: Outcome) => {
      resolve(outcome);
      // Until what waits for it has run.
      await new Promise((done) => setImmediate(done));
    };
    jobs.push({ ...job, end });
    return promise;
  });
  const stateOf = (id: string) => uploads.view().get(id)?.state;
  return { jobs, uploads, stateOf };
}

test('a file waits, is checked, sent and received; every change is told once', async () => {
  const { jobs, uploads, stateOf } = underHand();
  const seen: unknown[] = [];
  uploads.subscribe(() => seen.push(stateOf('a')));
  uploads.start('a', file, line, null);
  await Promise.resolve();
  for (const share of [0.101, 0.104, 0.5]) jobs[0]?.onPhase('sending', share);
  jobs[0]?.onPhase('offline');
  await jobs[0]?.end({ is: 'received' });
  expect(seen).toEqual([
    { is: 'sending', phase: 'waiting', share: 0 },
    { is: 'sending', phase: 'checking', share: 0 },
    { is: 'sending', phase: 'sending', share: 0.1 },
    { is: 'sending', phase: 'sending', share: 0.5 },
    { is: 'sending', phase: 'offline', share: 0.5 },
    { is: 'received' },
  ]);
  expect(uploads.fileOf('a')).toBeNull();
});

test('a retry goes on at the address of the try before', async () => {
  const { jobs, uploads, stateOf } = underHand();
  uploads.start('a', file, line, null);
  await Promise.resolve();
  jobs[0]?.onAddress('http://storage.test/upload/1');
  await jobs[0]?.end({ is: 'failed', reason: 'Dropped.', canRetry: true });
  expect(stateOf('a')).toMatchObject({ is: 'failed' });
  uploads.retry('a', line);
  await Promise.resolve();
  expect(jobs[1]).toMatchObject({ id: 'a', resumeAt: 'http://storage.test/upload/1' });
});

test('what is dropped is stopped, says nothing any more and gives its place to the next', async () => {
  const { jobs, uploads, stateOf } = underHand();
  for (const id of ['a', 'b', 'c', 'd', 'e']) uploads.start(id, file, line, null);
  await Promise.resolve();
  expect(jobs.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  uploads.drop('a');
  uploads.drop('d');
  expect(jobs[0]?.signal.aborted).toBe(true);
  jobs[0]?.onPhase('sending', 0.9);
  await jobs[0]?.end({ is: 'failed', reason: 'Dropped.', canRetry: true });
  expect(stateOf('a')).toBeUndefined();
  expect(uploads.isGone('a')).toBe(true);
  expect(jobs.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
});

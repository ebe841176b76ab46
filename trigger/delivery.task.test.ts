import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { configure, runs } from '@trigger.dev/sdk';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sweepJobs } from '@/lib/jobs/sweep';
import { ensureBuilt } from '@/scripts/testing/built-app';
import { type FaultyProxy, startFaultyProxy } from '@/scripts/testing/faulty-proxy';
import { signInToPost } from '@/scripts/testing/post-entry';
import { startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

const eventText = 'On 3 March 2026 at 5:30 pm he came to the school an hour late.';

let stack: TaskStack;
let proxy: FaultyProxy;
let app: string;
let post: Awaited<ReturnType<typeof signInToPost>>;

// The real app and the real control plane; nobody works, so that what was delivered stays to be seen.
beforeAll(async () => {
  await ensureBuilt();
  stack = await startTaskStack(4720, {}, { worker: false });
  proxy = await startFaultyProxy(stack.triggerUrl);
  app = await stack.startApp(proxy.port);
});
afterAll(async () => {
  await stack?.stop();
  await proxy?.close();
});
beforeEach(async () => {
  configure({ baseURL: proxy.url, accessToken: stack.triggerKey });
  post = await signInToPost(app, stack.supabase, await stack.person());
});
afterEach(() => proxy.behave({ kind: 'none' }));

const untilAsked = (times: number) => until(() => proxy.asked() >= times);

test('the app delivers what was handed in, without being waited for', async () => {
  const { jobId } = await submit();
  await until(async () => (await runsOf(jobId)).length === 1);
  expect((await runsOf(jobId))[0]).toMatchObject({ taskIdentifier: 'journal-extraction' });
});

test.each([
  ['refuses connections', { kind: 'refuse' }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 503', { kind: 'status', status: 503 }],
  ['takes half a minute', { kind: 'hang' }],
] as const)('it %s: the entry is safe, and the sweep delivers it once', async (_, fault) => {
  proxy.behave(fault);
  const before = proxy.asked();
  const { journalEntryId, jobId } = await submit();
  await untilAsked(before + 1);
  const { data: entry } = await stack.rows
    .from('journal_entries')
    .select('event_text, status')
    .eq('id', journalEntryId)
    .single();
  expect(entry).toEqual({ event_text: eventText, status: 'processing' });
  expect(await jobOf(jobId)).toEqual({ status: 'pending', delivery: 1 });
  // The answer was there before the service had said anything: nothing but `held` has heard of it.
  expect(proxy.held()).toBe(fault.kind === 'hang' ? 1 : 0);
  proxy.behave({ kind: 'none' });
  expect(await runsOf(jobId)).toEqual([]);

  await sweepUntilDelivered(jobId);
  // What hung arrives after all, as the same delivery.
  await proxy.letGo();
  expect(await runsOf(jobId)).toHaveLength(1);
});

test('it is away altogether: the entry is safe, and the sweep delivers it once', async () => {
  await proxy.down();
  const { jobId } = await submit();
  expect(await sweep()).toBe(0);
  expect(await jobOf(jobId)).toEqual({ status: 'pending', delivery: 1 });
  await proxy.up();
  await sweepUntilDelivered(jobId);
  expect(await runsOf(jobId)).toHaveLength(1);
});

test('a delivery that arrives twice, and a sweep besides, start one run', async () => {
  proxy.behave({ kind: 'twice' });
  const { jobId } = await submit();
  await until(async () => (await runsOf(jobId)).length > 0);
  await sweepUntilDelivered(jobId);
  expect(await runsOf(jobId)).toHaveLength(1);
});

async function submit(): Promise<{ journalEntryId: string; jobId: string }> {
  const response = await post({ journalEntryId: randomUUID(), eventText });
  expect(response.status).toBe(201);
  return response.json();
}

const jobOf = async (id: string) =>
  (await stack.rows.from('jobs').select('status, delivery').eq('id', id).single()).data;

async function runsOf(jobId: string) {
  const { data } = await runs.list({ tag: `job:${jobId}` });
  return data;
}

/** One sweep, as the task does it; gives how many jobs it delivered. */
async function sweep(): Promise<number> {
  const after = { DELIVER_AFTER_SECONDS: 1, SETTLE_AFTER_SECONDS: 60 };
  return (await sweepJobs(stack.rows, after)).delivered;
}

async function sweepUntilDelivered(jobId: string) {
  const delivered = async () => {
    await sweep();
    const { data } = await stack.rows.from('jobs').select('swept_at').eq('id', jobId).single();
    return data?.swept_at !== null && (await runsOf(jobId)).length > 0;
  };
  await until(delivered);
}

async function until(holds: () => boolean | Promise<boolean>) {
  for (const end = Date.now() + 30_000; !(await holds()); await pause(100)) {
    if (Date.now() > end) throw new Error('It did not happen within 30 s.');
  }
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect } from 'vitest';
import { processIdentity } from '../supabase/process-identity.ts';
import { contract } from './support/contract.ts';
import { startTestDatabase, type TestDatabase } from './testing/database.ts';
import { fixtureDir, type RealStack, startRealStack } from './testing/real-stack.ts';
import { tablesThatSay } from './testing/tables.ts';
import { until } from './testing/until.ts';

const maxLiveRuns = 4;
let database: TestDatabase;
let sql: postgres.Sql;
let stack: RealStack;

// A killed supervisor leaves the lock for the next one of its stack to remove.
const clearFixture = () => rmSync(join(fixtureDir, '.trigger'), { recursive: true, force: true });

beforeAll(async () => {
  clearFixture();
  database = await startTestDatabase(true);
  const databaseUrl = await database.fresh();
  stack = await startRealStack(databaseUrl, maxLiveRuns);
  sql = postgres(databaseUrl, { max: 2 });
  await stack.untilRegistered();
});

afterAll(async () => {
  await sql.end();
  await stack.stop();
  await database.stop();
  clearFixture();
});

const isAlive = (pid: number) => processIdentity(pid) !== null;

contract(
  ['trigger', 'metadata', 'shapes'],
  'a task runs, with its output, metadata and tags',
  async () => {
    const id = await stack.trigger('hello', { name: 'x' });
    expect(await stack.finished(id)).toMatchObject({
      status: 'COMPLETED',
      output: { hi: 'x' },
      metadata: { greeted: 'x' },
      tags: ['greeted'],
      attemptCount: 1,
    });
  },
);

contract(
  'retry',
  'a failing task is tried again; onFailure runs once, after the last try',
  async () => {
    const good = await stack.trigger('flaky', { failUntil: 3 });
    const bad = await stack.trigger('flaky', { failUntil: 9 });
    expect(await stack.finished(good)).toMatchObject({
      status: 'COMPLETED',
      output: { attempts: 3 },
    });
    expect(await stack.finished(bad)).toMatchObject({
      status: 'FAILED',
      error: { message: 'no 3' },
    });
    const failures = stack.marks(bad).filter((mark) => mark.what === 'onFailure');
    expect(failures.map((mark) => mark.attempt)).toEqual([3]);
  },
);

contract(
  ['batch', 'trigger', 'resume'],
  'a parent gets the results of its children in order, the failed one too',
  async () => {
    const id = await stack.trigger('parent', { children: 3, failing: 1 });
    const run = await stack.finished(id);
    expect(run).toMatchObject({
      status: 'COMPLETED',
      output: { squares: [0, 'failed', 4], one: 'parent' },
      metadata: { children: 3 },
      attemptCount: 1,
    });
    expect(run.relatedRuns.children).toHaveLength(4);
  },
);

contract('wait', 'a task that waits for a time goes on after it', async () => {
  const id = await stack.trigger('sleeper', { seconds: 6 });
  expect(await stack.finished(id)).toMatchObject({ output: { slept: 6 }, attemptCount: 1 });
});

contract('cancel', 'cancelling reaches the task and ends the run', async () => {
  const id = await stack.trigger('gated', { gate: 'never' });
  await stack.marked('gated', id);
  await stack.api.cancelRun(id);
  expect(await stack.finished(id)).toMatchObject({ status: 'CANCELED' });
  await stack.marked('onCancel', id);
});

contract('cancel', 'cancelling a waiting parent ends its children', async () => {
  const id = await stack.trigger('parent', { children: 2, gate: 'never' });
  const children = await until('both children execute', async () => {
    const { relatedRuns } = await stack.api.retrieveRun(id);
    const executing = relatedRuns.children?.filter((child) => child.isExecuting) ?? [];
    return executing.length === 2 && executing;
  });
  await stack.api.cancelRun(id);
  expect(await stack.finished(id)).toMatchObject({ status: 'CANCELED' });
  for (const child of children) {
    expect(await stack.finished(child.id)).toMatchObject({ status: 'CANCELED' });
  }
});

contract('retry', 'a process that exits is replaced, and the run tried again', async () => {
  const id = await stack.trigger('exits');
  expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED', output: { attempt: 2 } });
});

contract('idempotency', 'a key makes one run of many triggers', async () => {
  const options = { idempotencyKey: 'only-once' };
  const send = () => stack.trigger('hello', { name: 'once' }, options);
  const ids = await Promise.all(Array.from({ length: 5 }, send));
  expect(new Set(ids).size).toBe(1);
  await stack.finished(ids[0] ?? '');
  expect(await send()).toBe(ids[0]);
});

contract('schedule', 'a schedule fires, and the task gets the documented payload', async () => {
  const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const [schedule] = await sql<{ id: string }[]>`
    update trigger_local.schedules set next_at = ${minute} where task = 'clock' returning id`;
  const run = await until('the schedule has fired', async () => {
    const [first] = await sql<{ id: string }[]>`
      select id from trigger_local.runs where schedule_id = ${schedule?.id ?? ''}`;
    return first;
  });
  expect(await stack.finished(run.id)).toMatchObject({
    status: 'COMPLETED',
    output: { whole: true, upcoming: 5, timezone: 'UTC' },
  });
});

contract(
  'queue',
  'live processes stay within the bound, and all parents come through',
  async () => {
    const parents = await Promise.all(
      Array.from({ length: 6 }, () => stack.trigger('parent', { children: 3 })),
    );
    for (const id of parents)
      expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED' });
    const [most] = await sql<{ live: number }[]>`
    with steps as (
      select created_at, number,
        (state not in ('QUEUED', 'FINISHED'))::int
        - coalesce((lag(state) over run not in ('QUEUED', 'FINISHED'))::int, 0) as step
      from trigger_local.snapshots
      window run as (partition by run_id order by number)
    )
    select max(live)::int as live
    from (select sum(step) over (order by number) as live from steps) as levels`;
    expect(most?.live).toBe(maxLiveRuns);
  },
);

contract(
  ['lost', 'fencing'],
  'an attempt that was taken away is killed before the next one starts',
  async () => {
    const id = await stack.trigger('gated', { gate: 'recycled' });
    const first = await stack.marked('gated', id);
    // What the control plane does to a run whose process gives no sign of life.
    await sql`
    update trigger_local.attempts set ended_at = now(), outcome = 'LOST' where run_id = ${id}`;
    await sql`
    update trigger_local.runs
    set state = 'QUEUED', status = 'PENDING', losses = 1, snapshot_id = 'snapshot_taken'
    where id = ${id}`;
    const second = await stack.marked('gated', id, 2);
    expect(second.pid).not.toBe(first.pid);
    expect(isAlive(first.pid)).toBe(false);
    stack.openGate('recycled');
    expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED', output: { attempt: 2 } });
    const ends = stack.marks(id).filter((mark) => mark.what === 'gated-end');
    expect(ends).toHaveLength(1);
  },
);

contract(
  ['restart', 'resume'],
  'a control plane that is killed and started again loses nothing',
  async () => {
    const alone = await stack.trigger('gated', { gate: 'after-restart' });
    const parent = await stack.trigger('parent', { children: 1, gate: 'after-restart' });
    await stack.marked('gated', alone);
    await until('the child executes', async () => {
      const { relatedRuns } = await stack.api.retrieveRun(parent);
      return relatedRuns.children?.[0]?.isExecuting;
    });
    await stack.plane.end('SIGKILL');
    await stack.plane.start();
    stack.openGate('after-restart');
    expect(await stack.finished(alone)).toMatchObject({ status: 'COMPLETED', attemptCount: 1 });
    expect(await stack.finished(parent)).toMatchObject({ status: 'COMPLETED', attemptCount: 1 });
  },
);

contract('restart', 'a database that is killed and comes back loses nothing', async () => {
  const id = await stack.trigger('gated', { gate: 'after-crash' });
  const parent = await stack.trigger('parent', { children: 2, gate: 'after-crash' });
  await stack.marked('gated', id);
  await database.crash();
  stack.openGate('after-crash');
  expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED' });
  expect(await stack.finished(parent)).toMatchObject({ status: 'COMPLETED' });
});

contract('maxDuration', 'a task that computes for longer than it may is stopped', async () => {
  const id = await stack.trigger('spinner');
  expect(await stack.finished(id)).toMatchObject({ status: 'TIMED_OUT', attemptCount: 1 });
});

contract('logs', 'of what a task says only its structured events are kept', async () => {
  const jobId = '0d9f3f0e-97a3-4d0b-9d3e-0a64c7f1a001';
  const id = await stack.trigger('talker', { jobId });
  expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED' });
  for (const [how, status] of [
    ['exit', 'CRASHED'],
    ['throw', 'FAILED'],
  ]) {
    const dead = await stack.trigger('dies', { how });
    expect(await stack.finished(dead)).toMatchObject({ status });
  }
  const logs = await sql`select run_id, level, event, fields from trigger_local.run_logs`;
  const fields = { jobId, count: 2 };
  expect([...logs]).toEqual([{ run_id: id, level: 'warn', event: 'job.released', fields }]);
  expect(await tablesThatSay(sql, 'quillwort')).toEqual([]);
  expect(await tablesThatSay(sql, 'job.released')).toEqual(['run_logs']);
});

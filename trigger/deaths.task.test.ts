import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { configure, tasks } from '@trigger.dev/sdk';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverJob } from '@/lib/jobs/deliver';
import { ensureBuilt } from '@/scripts/testing/built-app';
import { type Gates, installGates, type Point } from '@/scripts/testing/gates';
import { findFaults, installWitness } from '@/scripts/testing/journal-checks';
import { signInToPost } from '@/scripts/testing/post-entry';
import { addFile, handIn } from '@/scripts/testing/task-entries';
import { type Person, startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';
import type { PartName } from '@/scripts/testing/test-parts';

const PEOPLE = 5;
const KILLS: [PartName, Point][] = [
  ['worker', 'after a step row'],
  ['trigger', 'after claim'],
  ['database', 'inside save'],
  ['supabase', 'before finalize'],
];
/** Jobs on the way at each kill, besides the one that is held. */
const OTHERS = 6;
/** Less than a minute on two quiet cores; what a busy machine takes is no failure. */
const LIMIT_MS = 900_000;

let stack: TaskStack;
let app: string;
let gates: Gates;
let sql: postgres.Sql;
let people: Person[];

beforeAll(async () => {
  await ensureBuilt();
  stack = await startTaskStack(4700, { DELIVER_AFTER_SECONDS: '2', SETTLE_AFTER_SECONDS: '3' });
  app = await stack.startApp();
  configure({ baseURL: stack.triggerUrl, accessToken: stack.triggerKey });
  const settings = { default_plan: 'unlimited', reader_model: '', reader_host: '' };
  await stack.rows.rpc('announce_settings', { p_settings: settings });
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  gates = await installGates(stack.databaseUrl);
  await installWitness(sql);
  people = await Promise.all(Array.from({ length: PEOPLE }, () => stack.person()));
});
afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await stack?.stop();
});

test(
  'every part is killed at a point of a job: thirty jobs of five people end once each',
  async () => {
    const startedAt = performance.now();
    await killAppAtSubmit();
    for (const [part, point] of KILLS) {
      const held = await handInOne();
      const gate = await gates.close(point, held.jobId);
      const others = [];
      for (let n = 0; n < OTHERS; n += 1) others.push(await handInOne());
      await Promise.all([held, ...others].map((job) => deliverJob({ ...job, delivery: 1 })));
      await gate.reached();
      stack.parts.kill(part);
      await gate.open();
      await stack.parts.back(part);
    }
    await handInOne();
    const statuses = await whenAllHaveEnded();
    await announceTwice();

    console.log(`30 jobs and 5 kills took ${Math.round((performance.now() - startedAt) / 1000)} s`);
    expect(statuses).toEqual(Array(30).fill('completed'));
    expect(await findFaults(sql)).toEqual([]);
    const [found] = await sql`
    select (select count(*)::int from public.events) as events,
      (select count(*)::int from public.action_items) as items,
      (select count(*)::int from public.evidence where reading_status = 'read') as files,
      (select count(*)::int from witness.notes where what = 'announced') as announced`;
    expect(found).toEqual({ events: 30, items: 30, files: handedIn.files, announced: 30 });
  },
  LIMIT_MS,
);

const handedIn = { entries: 0, files: 0 };

/** Every fifth entry has a file. */
async function handInOne() {
  const n = handedIn.entries;
  handedIn.entries += 1;
  const person = personOf(n);
  const files: string[] = [];
  if (n % 5 === 1) {
    const bytes = new TextEncoder().encode(`Sheet ${n}. Signed out at 6:21 pm.`);
    files.push(await addFile(person, { bytes, type: 'text/plain' }));
    handedIn.files += 1;
  }
  const ids = await handIn(person, textOf(n), files);
  return { ...ids, userId: person.id };
}

/** Its entry is saved, and nobody was there any more to deliver it. */
async function killAppAtSubmit() {
  const n = handedIn.entries;
  handedIn.entries += 1;
  const post = await signInToPost(app, stack.supabase, personOf(n));
  const journalEntryId = randomUUID();
  const gate = await gates.close('at submit', journalEntryId);
  const answered = post({ journalEntryId, eventText: textOf(n) }).then(
    () => true,
    () => false,
  );
  await gate.reached();
  stack.parts.kill('app');
  expect(await answered).toBe(false);
  await gate.open();
  await stack.parts.back('app');
}

/** Sweeps as the clock would, only sooner, until no job runs; gives what became of them. */
async function whenAllHaveEnded(): Promise<string[]> {
  for (const until = Date.now() + 240_000; ; ) {
    const rows = await sql<{ status: string }[]>`select status from public.jobs`;
    const ended = rows.filter(({ status }) => status !== 'pending' && status !== 'processing');
    if (ended.length === handedIn.entries || Date.now() > until) {
      return rows.map(({ status }) => status);
    }
    await sql`update public.jobs set not_before = now() where status = 'pending' and not_before > now()`;
    await tasks.trigger('sweep-jobs', undefined);
    await pause(2_000);
  }
}

/** As two browsers of everybody do at the same moment. */
async function announceTwice() {
  for (const { id, rows } of people) {
    const jobs = await sql<{ id: string }[]>`select id from public.jobs where user_id = ${id}`;
    const p_ids = jobs.map((job) => job.id);
    await Promise.all([rows.rpc('announce_jobs', { p_ids }), rows.rpc('announce_jobs', { p_ids })]);
  }
}

function personOf(n: number): Person {
  const person = people[n % PEOPLE];
  if (!person) throw new Error('Nobody is there.');
  return person;
}

function textOf(n: number): string {
  return `Number ${n}. On 3 March 2026 at 5:30 pm he came to the school an hour late. Call the school by March 10.`;
}

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { configure, runs, tasks } from '@trigger.dev/sdk';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { deliverJob } from '@/lib/jobs/deliver';
import { type FaultyProxy, startFaultyProxy } from '@/scripts/testing/faulty-proxy';
import { type Gates, installGates, type Point } from '@/scripts/testing/gates';
import { findFaults, installWitness } from '@/scripts/testing/journal-checks';
import { descendantsOf } from '@/scripts/testing/sockets';
import { addFile, handIn, jobWhen, submit } from '@/scripts/testing/task-entries';
import { startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

const QUOTE = 'he came to the school an hour late';
const textOf = (about: string) => `${about}. On 3 March 2026 at 5:30 pm ${QUOTE}.`;

let stack: TaskStack;
let model: FakeOpenAI;
let wire: FaultyProxy;
let gates: Gates;
let sql: postgres.Sql;

beforeAll(async () => {
  model = await startFakeOpenAI({ kind: 'ok', answer: oneEvent() });
  wire = await startFaultyProxy(new URL(model.baseURL).origin);
  stack = await startTaskStack(4710, {
    OPENAI_API_KEY: 'test-key',
    OPENAI_BASE_URL: `${wire.url}/v1`,
    OPENAI_MODEL: 'test-model',
    // Six jobs are held at once, each with a process that waits.
    LOCAL_MAX_LIVE_RUNS: '12',
  });
  configure({ baseURL: stack.triggerUrl, accessToken: stack.triggerKey });
  const settings = { reader_model: 'test-model', reader_host: '127.0.0.1' };
  await stack.rows.rpc('announce_settings', { p_settings: settings });
  gates = await installGates(stack.databaseUrl);
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  await installWitness(sql);
  await sql.unsafe(notedLateCalls);
});
afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await stack?.stop();
  await wire?.close();
  await model?.close();
});
beforeEach(() => {
  model.calls.length = 0;
});

const completed = (id: string) => jobWhen(stack, id, ({ status }) => status === 'completed');
const callsFor = (about: string) =>
  model.calls.filter(({ body }) => JSON.stringify(body).includes(`${about}.`)).length;
const eventsOf = (entryId: string) => sql`select id from public.events where entry_id = ${entryId}`;

// Each is one person's job, held at its point; severed, the write at the point never happens. The
// one whose answer is lost comes last: held for long, its write would time out and be tried again.
const held: { point: Point; severed?: boolean; files?: number; calls: number }[] = [
  { point: 'files read', files: 3, calls: 1 },
  { point: 'after a step row', calls: 1 },
  { point: 'inside save', severed: true, calls: 1 },
  { point: 'before finalize', severed: true, calls: 1 },
  { point: 'answered', severed: true, calls: 2 },
];

test('a killed worker’s steps are not done again, at whatever point it died', async () => {
  const jobs = [];
  for (const { point, files = 0, ...expected } of held) {
    const person = await stack.person();
    const added = Array.from({ length: files }, (_, n) => addFile(person, sheet(n)));
    const ids = await handIn(person, textOf(`Held at: ${point}`), await Promise.all(added));
    const gate = await gates.close(point, ids.jobId);
    await deliverJob({ ...ids, userId: person.id, delivery: 1 });
    await gate.reached();
    jobs.push({ ...expected, ...ids, point, gate });
  }
  stack.parts.kill('worker');
  await Promise.all(jobs.map(({ gate, severed }) => (severed ? gate.sever() : gate.open())));
  for (const { jobId, entryId, point, calls } of jobs) {
    await completed(jobId);
    expect([point, callsFor(`Held at: ${point}`)]).toEqual([point, calls]);
    expect(await eventsOf(entryId)).toHaveLength(1);
  }
  const readings = await sql`select count(*)::int from witness.notes where what = 'read'`;
  expect(readings).toEqual([{ count: 3 }]);
  // The third sheet isn't the one that its owner's browser hashed.
  const { result_summary } = await completed(jobs[0]?.jobId ?? '');
  expect(result_summary).toMatchObject({ evidence_processed: 2, evidence_failed: 1 });
  expect(await findFaults(sql)).toEqual([]);
}, 600_000);

test('a second run of the same delivery and one of an ended job end quietly', async () => {
  const person = await stack.person();
  const ids = await handIn(person, textOf('Delivered twice'));
  const payload = { ...ids, userId: person.id, delivery: 1 };
  const gate = await gates.close('after a step row', ids.jobId);
  await deliverJob(payload);
  await gate.reached();
  const outcomeOf = async () => {
    const { id } = await tasks.trigger('journal-extraction', payload);
    return (await runs.poll(id, { pollIntervalMs: 200 })).output;
  };
  const early = outcomeOf();
  await gate.open();
  expect(await early).toEqual({ outcome: expect.stringMatching(/^(superseded|finished)$/) });
  await completed(ids.jobId);
  expect(await outcomeOf()).toEqual({ outcome: 'finished' });
  expect(callsFor('Delivered twice')).toBe(1);
  expect(await eventsOf(ids.entryId)).toHaveLength(1);
});

// A CLI that ends takes its task processes with it; one that stands still (a laptop asleep, a lost
// network) is taken for dead, while what it started goes on.
test('a process that outlives its worker, and a second worker, change nothing', async () => {
  const person = await stack.person();
  wire.behave({ kind: 'stall' });
  const { jobId, entryId } = await submit(person, textOf('Orphan'));
  await until(() => wire.held() === 1);
  wire.behave({ kind: 'none' });
  const [orphan] = await sql`select claim from public.jobs where id = ${jobId}`;

  const frozen = [stack.parts.pid('worker'), cliOf(stack.parts.pid('worker'))];
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  const second = stack.secondWorker();
  try {
    await completed(jobId);
    expect(callsFor('Orphan')).toBe(1);
    const before = await rowsOf(jobId);

    // The orphan is answered at last and tries to save what it got; or its heart beat before that,
    // and it was told to stop.
    await wire.letGo();
    await until(async () => (await lateCallsBy(orphan?.claim)) > 0);
    expect(await rowsOf(jobId)).toEqual(before);

    // The first worker comes back: two at once.
    frozen.forEach(wake);
    const both = await Promise.all([1, 2, 3].map((n) => submit(person, textOf(`Two, ${n}`))));
    for (const job of both) await completed(job.jobId);
    expect(await rowsOf(jobId)).toEqual(before);
    expect(await findFaults(sql)).toEqual([]);
    expect(await eventsOf(entryId)).toHaveLength(1);
  } finally {
    frozen.forEach(wake);
    await second.stop();
  }
}, 600_000);

function cliOf(supervisor: number): number {
  const cli = descendantsOf(supervisor).find((pid) => commandOf(pid).includes('trigger.dev/dist'));
  if (cli === undefined) throw new Error('The worker has no CLI.');
  return cli;
}

function wake(pid: number) {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It is gone.
  }
}

async function rowsOf(jobId: string) {
  return sql`
    select j.*, (select jsonb_agg(s order by s.step_key) from public.job_steps s where s.job_id = j.id),
      (select jsonb_agg(v order by v.ordinal) from public.events v where v.job_id = j.id)
    from public.jobs j where j.id = ${jobId}`;
}

async function lateCallsBy(claim: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from witness.notes where what = 'late' and id = ${claim}`;
  return row?.count ?? 0;
}

// What is done under a claim that isn't current leaves no trace but this one.
const notedLateCalls = `
create function witness.note_late(p_job uuid, p_claim uuid) returns void
language sql security definer set search_path = '' as $$
  insert into witness.notes select 'late', p_claim
  where not exists (select 1 from public.jobs where id = p_job and claim = p_claim)
$$;
grant usage on schema witness to service_role;
alter function public.save_step(uuid, uuid, text, jsonb) rename to save_step_itself;
create function public.save_step(p_job uuid, p_claim uuid, p_key text, p_step jsonb) returns boolean
language sql as $$
  select witness.note_late(p_job, p_claim);
  select public.save_step_itself(p_job, p_claim, p_key, p_step);
$$;
alter function public.beat_job(uuid, uuid, jsonb) rename to beat_job_itself;
create function public.beat_job(p_job uuid, p_claim uuid, p_progress jsonb default null)
returns boolean language sql as $$
  select witness.note_late(p_job, p_claim);
  select public.beat_job_itself(p_job, p_claim, p_progress);
$$;
grant execute on all functions in schema public, witness to service_role;`;

function commandOf(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

async function until(holds: () => boolean | Promise<boolean>) {
  for (const end = Date.now() + 200_000; !(await holds()); await pause(100)) {
    if (Date.now() > end) throw new Error('It did not happen within 200 s.');
  }
}

function sheet(n: number) {
  const bytes = new TextEncoder().encode(`Sheet ${n}. Signed out at 6:21 pm.`);
  return { bytes, type: 'text/plain', ...(n === 2 && { sha256: '0'.repeat(64) }) };
}

function oneEvent() {
  const event = {
    ...{ type: 'incident', title: 'He was late', description: null, location: null },
    ...{ local_date: '2026-03-03', local_time: '17:30', end_date: null, end_time: null },
    ...{ precision: 'exact', date_phrase: '3 March 2026 at 5:30 pm', basis: 'first_hand' },
    ...{ participants: [], planned: null, actual: null },
    sources: [{ source: 'entry', evidence_index: null, page: null, quote: QUOTE }],
  };
  return { events: [event], action_items: [] };
}

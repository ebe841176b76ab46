import type { RealtimePostgresChangesPayload } from '@supabase/supabase-js';
import { sign } from 'hono/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, type Person, startTestStack, type TestStack } from './testing/stack.ts';
import { until } from './testing/until.ts';

type Row = Record<string, unknown>;
type Change = RealtimePostgresChangesPayload<Row>;
type Listening = { changes: Change[]; system: { status: string; message: string }[] };

let stack: TestStack;
const clients: Client[] = [];
beforeAll(async () => {
  stack = await startTestStack();
  await stack.client(stack.secrets.secretKey).rpc('announce_settings', {
    p_settings: { default_plan: 'unlimited' },
  });
});
afterAll(async () => {
  for (const client of clients) await client.realtime.disconnect();
  await stack.close();
});

let topics = 0;

/** Subscribes to the jobs and waits until the server says that the stream flows. */
async function listen(client: Client, filter?: string): Promise<Listening> {
  clients.push(client);
  await client.realtime.setAuth();
  topics += 1;
  const heard: Listening = { changes: [], system: [] };
  client
    .channel(`jobs-${topics}`)
    .on('system', {}, (message) => heard.system.push(message))
    .on('postgres_changes', { event: '*', schema: 'public', table: 'jobs', filter }, (change) =>
      heard.changes.push(change as Change),
    )
    .subscribe();
  await until('the stream flows', () => heard.system.some(({ status }) => status === 'ok'));
  return heard;
}

async function submit(person: Person): Promise<string> {
  const { data } = await person.client
    .rpc('submit_journal_entry', {
      p_id: crypto.randomUUID(),
      p_text: 'What happened',
      p_reference_date: '2026-11-20',
      p_time_zone: 'UTC',
      p_evidence: [],
    })
    .throwOnError();
  return (data as { job_id: string }).job_id;
}

test('an insert and an update of a job reach its owner, and nobody else', async () => {
  const [ana, ben] = await Promise.all([stack.signUp(), stack.signUp()]);
  const mine = await listen(ana.client, `user_id=eq.${ana.id}`);
  const others = await listen(ben.client);
  const filteredOnAna = await listen(ben.client, `user_id=eq.${ana.id}`);
  const visitors = await listen(stack.client());

  const job = await submit(ana);
  await stack.sql`update public.jobs set progress = '{"done": 1, "of": 4}' where id = ${job}`;
  await until('both changes came', () => mine.changes.length === 2);
  expect(mine.changes.map(({ eventType }) => eventType)).toEqual(['INSERT', 'UPDATE']);
  expect(mine.changes[1]?.new).toMatchObject({ id: job, progress: { done: 1, of: 4 }, attempt: 1 });

  // Changes come in order: once Ben has his own, Ana's would have come before.
  const his = await submit(ben);
  await until('his own change came', () => others.changes.length > 0);
  expect(others.changes.map((change) => (change.new as Row).id)).toEqual([his]);
  expect(filteredOnAna.changes).toEqual([]);
  expect(visitors.changes).toEqual([]);
});

test('a change that was rolled back is never told', async () => {
  const ana = await stack.signUp();
  const mine = await listen(ana.client);
  const job = await submit(ana);
  await stack.sql
    .begin(async (sql) => {
      await sql`update public.jobs set progress = '{"done": 9}' where id = ${job}`;
      throw new Error('undo');
    })
    .catch(() => {});
  await stack.sql`update public.jobs set progress = '{"done": 2}' where id = ${job}`;
  await until('the update came', () => mine.changes.length === 2);
  expect(mine.changes[1]?.new).toMatchObject({ progress: { done: 2 } });
});

test('a delete tells the primary key only', async () => {
  const ana = await stack.signUp();
  const mine = await listen(ana.client);
  const job = await submit(ana);
  await stack.sql`delete from public.journal_entries where user_id = ${ana.id}`;
  await until('the delete came', () => mine.changes.some((one) => one.eventType === 'DELETE'));
  const deleted = mine.changes.filter((one) => one.eventType === 'DELETE');
  expect(deleted.map(({ old }) => old)).toContainEqual({ id: job });
  for (const { old } of deleted) expect(Object.keys(old)).toEqual(['id']);
});

test('the stream goes on with a refreshed token', async () => {
  const ana = await stack.signUp();
  const mine = await listen(ana.client);
  const { error } = await ana.client.auth.refreshSession();
  expect(error).toBeNull();
  await ana.client.realtime.setAuth();
  await submit(ana);
  await until('the change came', () => mine.changes.length === 1);
});

/** A bare socket, to say what the client library never would. */
async function rawJoin(token: string): Promise<unknown[][]> {
  const key = stack.secrets.publishableKey;
  const socket = new WebSocket(
    `${stack.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${key}&vsn=2.0.0`,
  );
  const frames: unknown[][] = [];
  socket.on('message', (data) => frames.push(JSON.parse(data.toString())));
  await new Promise((open, fail) => {
    socket.on('open', open);
    socket.on('error', fail);
  });
  const config = { postgres_changes: [{ event: '*', schema: 'public', table: 'jobs' }] };
  const payload = { config, access_token: token };
  socket.send(JSON.stringify(['1', '1', 'realtime:raw', 'phx_join', payload]));
  await until('the join is answered', () => frames.length > 0);
  return frames;
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

test('a forged, an unsigned, an expired and a superuser token are refused at the door', async () => {
  const { jwtSecret } = stack.secrets;
  const claims = { role: 'authenticated', sub: crypto.randomUUID(), exp: inSeconds(60) };
  const unsigned = [{ alg: 'none' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const tokens = [
    await sign(claims, 'another secret altogether'),
    `${unsigned}.`,
    await sign({ ...claims, exp: inSeconds(-10) }, jwtSecret),
    await sign({ ...claims, role: 'postgres' }, jwtSecret),
  ];
  for (const token of tokens) {
    const [reply] = await rawJoin(token);
    expect(reply?.[4]).toMatchObject({ status: 'error' });
  }
});

test('a channel ends with its token, and says so', async () => {
  const ana = await stack.signUp();
  const claims = { role: 'authenticated', sub: ana.id, exp: inSeconds(2) };
  const frames = await rawJoin(await sign(claims, stack.secrets.jwtSecret));
  await until('the channel is closed', () => frames.some((frame) => frame[3] === 'phx_close'));
  const said = frames.filter((frame) => frame[3] === 'system').map((frame) => frame[4]);
  expect(said).toContainEqual(
    expect.objectContaining({ status: 'error', message: 'Token has expired' }),
  );
});

test('a socket without a key, or from a foreign page, is refused', async () => {
  const address = `${stack.url.replace('http', 'ws')}/realtime/v1/websocket`;
  const key = stack.secrets.publishableKey;
  const outcome = (url: string, origin?: string) =>
    new Promise((done) => {
      const socket = new WebSocket(url, { origin });
      socket.on('open', () => done('open'));
      socket.on('error', () => done('refused'));
    });
  expect(await outcome(`${address}?vsn=2.0.0`)).toBe('refused');
  expect(await outcome(`${address}?apikey=${key}&vsn=2.0.0`, 'http://evil.test')).toBe('refused');
});

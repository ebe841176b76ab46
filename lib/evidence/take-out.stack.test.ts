import { readFile as readFixture } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { gatherInput } from '@/lib/entries/extraction-input';
import { deliverAttachments } from '@/lib/evidence/deliver-attachments';
import { giveUpFile, readFile } from '@/lib/evidence/read-file';
import { runExtraction, type Steps } from '@/lib/jobs/run-extraction';
import { runReading } from '@/lib/jobs/run-reading';
import type { Delivery } from '@/lib/jobs/schema';
import { type FakeTaskService, startFakeTaskService } from '@/lib/jobs/testing/task-service';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile, handIn } from '@/scripts/testing/task-entries';

let stack: TestStack;
let db: Db;
let person: Person;
let letter: Buffer;
let service: FakeTaskService;
beforeAll(async () => {
  service = await startFakeTaskService();
  process.env.TRIGGER_API_URL = service.url;
  process.env.TRIGGER_SECRET_KEY = 'tr_dev_test';
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  await db.rpc('announce_settings', { p_settings: { default_plan: 'unlimited' } });
  letter = await readFixture(new URL('../readers/fixtures/school-letter.pdf', import.meta.url));
});
afterAll(async () => {
  await stack.close();
  await service.close();
});
beforeEach(async () => {
  person = await stack.signUp();
});
afterEach(() => vi.unstubAllGlobals());

type Part = { type: string; name: string; bytes: Uint8Array };
const text = (words: string) => new TextEncoder().encode(words);
const note: Part = { type: 'text/plain', name: 'note-7731.txt', bytes: text('Back at 6:21 pm.') };
const slip: Part = { type: 'text/plain', name: 'slip.txt', bytes: text('Signed out at noon.') };
const invitation: Part = { type: 'text/calendar', name: 'a.ics', bytes: text('BEGIN:VCALENDAR') };

function mailWith(words: string, parts: Part[]): Uint8Array {
  const boundary = `part-${parts.length}`;
  const encoded = parts.map(({ type, name, bytes }) => {
    const head = `--${boundary}\r\nContent-Type: ${type}; name="${name}"`;
    const disposition = `Content-Disposition: attachment; filename="${name}"`;
    // A message is never encoded within another (RFC 2046, 5.2.1).
    if (type === 'message/rfc822') return `${head}\r\n\r\n${Buffer.from(bytes).toString()}\r\n`;
    const body = Buffer.from(bytes)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    return `${head}\r\n${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  });
  const head =
    `From: Front Desk <front@harbor.example>\r\nTo: Sam <sam@example.org>\r\nSubject: Papers\r\n` +
    `Date: Thu, 2 Apr 2026 16:05:11 -0700\r\nMIME-Version: 1.0\r\n` +
    `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n` +
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
  return text(`${head}${encoded.join('')}--${boundary}--\r\n`);
}

const addMail = (bytes: Uint8Array) =>
  addFile({ id: person.id, rows: person.client }, { bytes, type: 'message/rfc822' });

async function entryWith(mail: string): Promise<Delivery> {
  const ids = await handIn({ id: person.id, rows: person.client }, 'x', [mail]);
  return { ...ids, userId: person.id, delivery: 1 };
}

const steps: Steps = {
  readFiles: (step, ids) => Promise.all(ids.map((id) => readFile(db, step, id))),
  giveUpFile: (step, id) => giveUpFile(db, step, id),
  findEvents: async () => ({ outcome: 'release', code: 'model_busy' }),
};

async function filesOf(entryId: string) {
  const { data } = await db
    .from('entry_evidence')
    .select('evidence(id, parent_id, original_name, status, reading_status, people)')
    .eq('entry_id', entryId)
    .order('position')
    .throwOnError();
  return data.flatMap(({ evidence }) => evidence ?? []);
}

/** Follows what goes to storage; `isCut` says which call never gets through. */
function watched(isCut: (address: string, method: string) => boolean = () => false) {
  const { fetch } = globalThis;
  const seen: string[] = [];
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const address = String(url instanceof Request ? url.url : url);
    const method = init?.method ?? 'GET';
    if (isCut(address, method)) throw new TypeError('cut off');
    if (address.includes('/storage/v1/object/evidence/')) seen.push(method);
    return fetch(url, init);
  });
  return {
    sent: () => seen.filter((m) => m === 'POST').length,
    read: () => seen.filter((m) => m === 'GET').length,
  };
}

test('the files of an e-mail, and of an e-mail in it, are taken out, linked and read once', async () => {
  const inner = mailWith('As promised.', [slip]);
  const forwarded: Part = { type: 'message/rfc822', name: 'forwarded.eml', bytes: inner };
  const pdf: Part = { type: 'application/octet-stream', name: '../letter-9.pdf', bytes: letter };
  const mail = await addMail(mailWith('Please find both.', [pdf, invitation, note, forwarded]));
  const entry = await entryWith(mail);
  const calls = watched();
  const ended = await runExtraction(db, entry, 'run_1', steps);
  expect(ended).toEqual({ outcome: 'released', code: 'model_busy' });
  const files = await filesOf(entry.entryId);
  const idOf = (name: string) => files.find((file) => file.original_name === name)?.id;
  const state = { status: 'received', reading_status: 'read' };
  expect(files).toMatchObject([
    { ...state, id: mail, parent_id: null, people: [{ name: 'Front Desk', role: 'from' }, {}] },
    { ...state, original_name: 'letter-9.pdf', parent_id: mail },
    { ...state, original_name: 'note-7731.txt', parent_id: mail },
    { ...state, original_name: 'forwarded.eml', parent_id: mail },
    { ...state, original_name: 'slip.txt', parent_id: idOf('forwarded.eml') },
  ]);
  expect([calls.sent(), calls.read()]).toEqual([4, 5]);

  // A second delivery has nothing left to read or to send.
  await runExtraction(db, { ...entry, delivery: 2 }, 'run_2', steps);
  expect(await filesOf(entry.entryId)).toEqual(files);
  expect([calls.sent(), calls.read()]).toEqual([4, 5]);

  const stored = await person.client.storage
    .from('evidence')
    .download(`${person.id}/${idOf('letter-9.pdf')}`);
  const kept = Buffer.from(await (stored.data ?? new Blob()).arrayBuffer());
  expect(kept.equals(letter)).toBe(true);
  const { input } = await gatherInput(db, entry);
  // Nothing but what can be seen on its pages goes to a model.
  expect(Object.keys(input.evidence[0] ?? {})).toEqual(['id', 'pages']);
  expect(input.evidence.map(({ pages }) => Object.keys(pages[0] ?? {}))).toEqual(
    files.map(() => ['page', 'text']),
  );
  expect(JSON.stringify(input)).not.toMatch(/note-7731|letter-9|slip\.txt|forwarded\.eml/);
});

const CUTS: [string, (address: string, method: string) => boolean][] = [
  ['the row', (at, method) => method === 'POST' && at.includes('/storage/v1/object/evidence/')],
  ['the upload', (at) => at.endsWith('/rpc/receive_attachment')],
  ['the last file', (at) => at.endsWith('/rpc/save_reading')],
];

test.each(CUTS)(
  'a run that dies after %s is healed by the next, without a second copy',
  async (_at, isCut) => {
    const mail = await addMail(mailWith('Please find both.', [slip, note]));
    const entry = await entryWith(mail);
    watched(isCut);
    const first = await runExtraction(db, entry, 'run_1', steps).catch(() => null);
    vi.unstubAllGlobals();
    const { data: job } = await db.from('jobs').select('delivery').eq('id', entry.jobId).single();
    const next = { ...entry, delivery: job?.delivery ?? 0 };
    const [made] = await stack.sql`
    select count(*)::int as rows from public.evidence where parent_id = ${mail}`;
    expect(made?.rows).toBeGreaterThan(0);
    expect(first?.outcome ?? 'threw').toBe(job?.delivery === 2 ? 'released' : 'threw');
    const ended = await runExtraction(db, next, job?.delivery === 2 ? 'run_2' : 'run_1', steps);
    expect(ended).toEqual({ outcome: 'released', code: 'model_busy' });
    const state = { status: 'received', reading_status: 'read' };
    expect(await filesOf(entry.entryId)).toMatchObject([
      { ...state, id: mail },
      { ...state, original_name: 'slip.txt', parent_id: mail },
      { ...state, original_name: 'note-7731.txt', parent_id: mail },
    ]);
    const kept = await stack.sql`
    select from storage.objects where name like ${`${person.id}/%`} and bucket_id = 'evidence'`;
    expect(kept).toHaveLength(3);
  },
);

async function readAlone(jobId: string, evidenceId: string) {
  const job = { jobId, evidenceId, userId: person.id, delivery: 1 };
  const ended = await runReading(db, job, `run_${jobId}`, (by, id) => readFile(db, by, id));
  expect(ended).toEqual({ outcome: 'completed' });
  await deliverAttachments(db, job);
}

test('an e-mail that is read on its own: each of its files is read once, by a job of its own', async () => {
  const mail = await addMail(mailWith('Please find both.', [slip, note]));
  await person.client.rpc('read_evidence', { p_evidence: mail }).throwOnError();
  const pendingJobs = () => stack.sql<{ id: string; evidence_id: string }[]>`
    select id, evidence_id from public.jobs
    where user_id = ${person.id} and status = 'pending' order by created_at`;
  const [own] = await pendingJobs();
  const calls = watched();
  await readAlone(String(own?.id), mail);
  const jobs = await pendingJobs();
  expect([...service.runs.values()].map(({ task, payload }) => ({ task, payload }))).toEqual(
    jobs.map(({ id, evidence_id }) => ({
      task: 'evidence-processing',
      payload: { json: { jobId: id, evidenceId: evidence_id, userId: person.id, delivery: 1 } },
    })),
  );
  for (const { id, evidence_id } of jobs) await readAlone(id, evidence_id);
  const rows = await stack.sql`
    select original_name as name, reading_status as is from public.evidence
    where parent_id = ${mail} order by created_at`;
  expect(rows).toEqual([
    { name: 'slip.txt', is: 'read' },
    { name: 'note-7731.txt', is: 'read' },
  ]);
  expect(service.runs.size).toBe(2);
  expect([calls.sent(), calls.read()]).toEqual([2, 3]);
});

test('a file that the owner has already is used: no second copy', async () => {
  const own = await addFile({ id: person.id, rows: person.client }, note);
  const mail = await addMail(mailWith('Once more.', [note]));
  const entry = await entryWith(mail);
  const calls = watched();
  await runExtraction(db, entry, 'run_1', steps);
  expect((await filesOf(entry.entryId)).map(({ id }) => id)).toEqual([mail, own]);
  expect(calls.sent()).toBe(0);
});

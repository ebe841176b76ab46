import { readFile as readBytes } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '@/lib/database';
import { readFile } from '@/lib/evidence/read-file';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { runReading } from '@/lib/jobs/run-reading';
import { stopRecognising } from '@/lib/readers/ocr';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile } from '@/scripts/testing/task-entries';

const MODEL = 'a-model';
const fixture = (name: string) =>
  readBytes(new URL(`../readers/fixtures/${name}`, import.meta.url));

let stack: TestStack;
let db: Db;
let person: Person;
let fake: FakeOpenAI;
beforeAll(async () => {
  [stack, fake] = await Promise.all([startTestStack(), startFakeOpenAI()]);
  db = stack.client(stack.secrets.secretKey);
  const settings = { default_plan: 'unlimited', reader_model: MODEL, reader_host: '127.0.0.1' };
  await db.rpc('announce_settings', { p_settings: settings });
});
afterAll(async () => {
  await Promise.all([stack.close(), fake.close(), stopRecognising()]);
});
beforeEach(async () => {
  person = await stack.signUp();
  fake.calls.length = 0;
});

/** Adds a file and has it read by a job of its own; gives what was kept and the job's steps. */
async function readAlone(name: string, type: string, limit?: number) {
  const owner = { id: person.id, rows: person.client };
  const evidenceId = await addFile(owner, { bytes: await fixture(name), type });
  await person.client.rpc('read_evidence', { p_evidence: evidenceId });
  const [job] = await stack.sql`select id from public.jobs where evidence_id = ${evidenceId}`;
  const jobId = String(job?.id);
  const env = {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: fake.baseURL,
    OPENAI_MODEL: MODEL,
    ...(limit === undefined ? {} : { DAILY_TOKEN_LIMIT: limit }),
  };
  const delivery = { jobId, evidenceId, userId: person.id, delivery: 1 };
  const ended = await runReading(db, delivery, 'run_1', (claim, id) =>
    readFile(db, claim, id, env),
  );
  expect(ended).toEqual({ outcome: 'completed' });
  const [file] = await stack.sql`select * from public.evidence where id = ${evidenceId}`;
  const steps = await stack.sql`
    select output, model, input_tokens, output_tokens from public.job_steps
    where job_id = ${jobId} and step_key = ${`look-${evidenceId}`}`;
  return { file, steps };
}

const choose = (ai: boolean) =>
  person.client.from('profiles').update({ ai }).eq('user_id', person.id).throwOnError();
const seen = (...lines: string[]) => ({ blocks: [{ side: null, time: null, lines }] });

test('a model that the person agreed to looks at the picture, without what the camera wrote', async () => {
  await choose(true);
  fake.script({
    kind: 'ok',
    answer: seen(
      'Sign-out sheet, Maple Hill School',
      'Nora E. out 3:05 by her grandmother',
      'initialled H. B.',
    ),
  });
  const { file, steps } = await readAlone('sign-out-sheet.jpg', 'image/jpeg');
  expect(file).toMatchObject({ reading_status: 'read', reader_version: `reader-3 ${MODEL}` });
  const text = String(file?.pages[0].text);
  // What it spelled, what only it saw, and what it left out.
  expect(text).toContain('Nora E. out 3:05 by her grandmother');
  expect(text).toContain('initialled H. B.');
  expect(text).toContain('10/02/2026');
  expect(steps).toEqual([
    { output: { outcome: 'seen' }, model: MODEL, input_tokens: 120, output_tokens: 45 },
  ]);
  const [call] = fake.calls;
  const body = JSON.stringify(call?.body);
  const picture = /data:image\/jpeg;base64,([^"]+)/.exec(body)?.[1] ?? '';
  const sent = await sharp(Buffer.from(picture, 'base64')).metadata();
  expect(sent).toMatchObject({ format: 'jpeg' });
  expect([sent.exif, sent.xmp, sent.iptc]).toEqual([undefined, undefined, undefined]);
  expect(body.replace(picture, '')).not.toMatch(/a file|2026|GPS/);
});

test('without agreement, for other files and beyond the day’s tokens nothing is sent', async () => {
  await choose(false);
  await readAlone('chat.png', 'image/png');
  await choose(true);
  await readAlone('two-pages.pdf', 'application/pdf');
  await readAlone('messages.png', 'image/png', 0);
  expect(fake.calls).toEqual([]);
});

test('a model that is away, or saw something else, leaves what was recognised', async () => {
  fake.script(
    { kind: 'status', status: 503 },
    { kind: 'ok', answer: seen('The court found the father unfit') },
  );
  for (const outcome of ['model_down', 'seen']) {
    person = await stack.signUp();
    await choose(true);
    const { file, steps } = await readAlone('chat.png', 'image/png');
    expect(file).toMatchObject({ reading_status: 'read', reader_version: 'reader-3' });
    expect(file?.pages[0].text).toContain('Can you bring the soccer shoes');
    expect(file?.pages[0].text).not.toContain('unfit');
    expect(steps[0]?.output).toEqual({ outcome });
  }
});

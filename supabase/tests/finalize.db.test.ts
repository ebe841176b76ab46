import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, jobRow, receivedFile, submitted } from './steps';
import { extraction, finished, foundEvent, readFile, reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let files: string[];
let job: string;
let entry: string;
let claim: string;

beforeEach(async () => {
  files = await Promise.all([1, 2, 3].map(() => receivedFile(db, ana)));
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: files }));
  claim = await claimed(db, job);
});

async function status() {
  const [row] = await db.sql`
    select e.status as entry, j.status as job, e.completed_at is not null as entry_ended
    from public.journal_entries e join public.jobs j on j.id = e.extraction_job_id where e.id = ${entry}
  `;
  return row;
}

test('a finished job completes its entry, and its counts equal real rows', async () => {
  // Another entry's file, which must not count here.
  const elsewhere = await receivedFile(db, ana);
  const other = await submitted(db, ana, { p_evidence: [elsewhere] });
  await readFile(db, other.jobId, await claimed(db, other.jobId), elsewhere, 'Not here.');
  const [read, unreadable] = files.map(String);
  await readFile(db, job, claim, String(read), 'Pick-up at five.');
  await byTask(db, 'begin_reading', { p_job: job, p_claim: claim, p_evidence: String(unreadable) });
  await byTask(db, 'save_reading', {
    p_job: job,
    p_claim: claim,
    p_evidence: String(unreadable),
    p_reading: { ...reading(''), status: 'could_not_read', pages: null },
  });
  await byTask(db, 'save_events', {
    p_job: job,
    p_claim: claim,
    p_extraction: extraction([foundEvent(), foundEvent({ ordinal: 2, title: 'Second' })]),
  });
  expect(await byTask(db, 'finalize_job', { p_job: job, p_claim: claim })).toBe(true);

  const events = await db.sql`select id from public.events where job_id = ${job} order by ordinal`;
  expect(await jobRow(db, job)).toMatchObject({
    status: 'completed',
    completed_at: expect.any(Date),
    progress: {},
    result_summary: {
      events_created: 2,
      event_ids: events.map((event) => event.id),
      evidence_processed: 1,
      evidence_failed: 1,
      action_items_created: 1,
      questions_raised: 0,
    },
  });
  expect(await status()).toEqual({ entry: 'completed', job: 'completed', entry_ended: true });
});

test('a second finish changes nothing', async () => {
  await finished(db, job, claim);
  const before = await jobRow(db, job);
  expect(await byTask(db, 'finalize_job', { p_job: job, p_claim: claim })).toBe(false);
  expect(await jobRow(db, job)).toEqual(before);
});

test('a job that has saved nothing is not finished', async () => {
  const finish = byTask(db, 'finalize_job', { p_job: job, p_claim: claim });
  await expect(finish).rejects.toMatchObject({ code: '23514' });
  expect(await status()).toEqual({ entry: 'processing', job: 'processing', entry_ended: false });
});

test('a failed job fails its entry in the same step, and text and files stay', async () => {
  const failure = { p_code: 'reader_failed', p_message: 'It could not be read.' };
  const args = { p_job: job, p_claim: claim, p_run: null, ...failure };
  expect(await byTask(db, 'fail_job', args)).toBe(true);
  expect(await status()).toEqual({ entry: 'failed', job: 'failed', entry_ended: false });
  expect(await jobRow(db, job)).toMatchObject({
    error_code: 'reader_failed',
    error_message: 'It could not be read.',
  });
  const [row] = await db.sql`
    select length(event_text) > 0 as text, (select count(*)::int from public.entry_evidence where entry_id = e.id) as files
    from public.journal_entries e where id = ${entry}
  `;
  expect(row).toEqual({ text: true, files: 3 });
});

test.each([
  ['the run that holds it', 'run_1', true],
  ['another run', 'run_2', false],
  ['no run', null, false],
])('a job is failed without its claim by %s: %s, %s', async (_who, run, done) => {
  const args = {
    p_job: job,
    p_claim: null,
    p_run: run,
    p_code: 'crashed',
    p_message: 'It stopped.',
  };
  expect(await byTask(db, 'fail_job', args)).toBe(done);
  expect((await jobRow(db, job))?.status).toBe(done ? 'failed' : 'processing');
});

test('a waiting job is failed by nobody who does not hold it', async () => {
  await byTask(db, 'release_job', { p_job: job, p_claim: claim, p_code: 'outage' });
  const args = { p_job: job, p_claim: claim, p_run: 'run_1', p_code: 'x', p_message: 'y' };
  expect(await byTask(db, 'fail_job', args)).toBe(false);
  expect((await jobRow(db, job))?.status).toBe('pending');
});

test("an older job that ends late doesn't touch the entry of the newer one", async () => {
  const fail = { p_job: job, p_claim: claim, p_run: null, p_code: 'x', p_message: 'y' };
  await byTask(db, 'fail_job', fail);
  await byUser(db, ana, 'retry_journal_entry', { p_entry: entry });
  expect(await byTask(db, 'fail_job', { ...fail, p_run: 'run_1' })).toBe(false);
  expect(await byTask(db, 'finalize_job', { p_job: job, p_claim: claim })).toBe(false);
  expect(await status()).toEqual({ entry: 'processing', job: 'pending', entry_ended: false });
});

test('a saved step stays as it was first completed, a failed one may be done again', async () => {
  const step = (p_key: string, p_step: object) =>
    byTask(db, 'save_step', { p_job: job, p_claim: claim, p_key, p_step });
  await step('extract', { status: 'failed', output: { code: 'timeout' } });
  await step('extract', {
    status: 'completed',
    output: { events: 2 },
    model: 'm',
    input_tokens: 9,
  });
  await step('extract', { status: 'completed', output: { events: 3 } });
  const rows = await db.sql`
    select step_key, status, output, attempts, model, input_tokens from public.job_steps where job_id = ${job}
  `;
  expect(rows).toEqual([
    {
      step_key: 'extract',
      status: 'completed',
      output: { events: 2 },
      attempts: 2,
      model: 'm',
      input_tokens: 9,
    },
  ]);
});

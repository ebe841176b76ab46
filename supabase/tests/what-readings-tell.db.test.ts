import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, claimed, receivedFile, submitted } from './steps';
import { extraction, foundEvent } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let job: string;
let entry: string;
let claim: string;
let photo: string;
beforeEach(async () => {
  photo = await receivedFile(db, ana);
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: [photo] }));
  claim = await claimed(db, job);
});

const save = (found: object) =>
  byTask(db, 'save_found_events', { p_job: job, p_claim: claim, p_extraction: found });
const extractionOf = (...events: object[]) => ({ ...extraction([]), events });
const linked = () => db.sql`
  select e.ordinal, l.evidence_id, l.user_id from public.event_evidence l
  join public.events e on e.id = l.event_id where e.entry_id = ${entry} order by e.ordinal`;

test('what a step cost is kept with its tokens, for its owner to read', async () => {
  const step = {
    ...{ model: 'some-model', prompt_version: 'prompt-9', input_hash: 'a1', cost: 0.0075 },
    ...{ input_tokens: 1200, output_tokens: 450, started_at: '2026-03-02T10:00:00Z' },
  };
  const args = { p_job: job, p_claim: claim, p_key: 'extract-events', p_step: step };
  expect(await byTask(db, 'save_step', args)).toBe(true);
  const rows = await db.asUser(
    ana,
    (sql) => sql`
      select model, prompt_version, input_hash, input_tokens, output_tokens, cost::float, started_at
      from public.job_steps where job_id = ${job}`,
  );
  expect([...rows]).toEqual([{ ...step, started_at: new Date(step.started_at) }]);
});

test('a step without a price has no cost', async () => {
  const args = { p_job: job, p_claim: claim, p_key: 'extract-events', p_step: {} };
  await byTask(db, 'save_step', args);
  expect([...(await db.sql`select cost from public.job_steps where job_id = ${job}`)]).toEqual([
    { cost: null },
  ]);
});

test('an event is linked to the files that show it without being quoted', async () => {
  const found = extractionOf(
    { ...foundEvent(), files: [photo] },
    { ...foundEvent({ ordinal: 2, title: 'Another' }), files: [] },
  );
  expect(await save(found)).toMatchObject({ outcome: 'saved', events: 2 });
  await save(found);
  expect([...(await linked())]).toEqual([{ ordinal: 1, evidence_id: photo, user_id: ana }]);
});

test('only files of the entry are linked', async () => {
  const other = await receivedFile(db, ana);
  const ben = await db.createUser();
  const theirs = await receivedFile(db, ben);
  const event = { ...foundEvent(), files: [other, theirs] };
  expect(await save(extractionOf(event))).toMatchObject({ outcome: 'saved' });
  expect([...(await linked())]).toEqual([]);
});

test('everything that is known of an event is kept', async () => {
  const event = {
    ...foundEvent(),
    ...{ event_date: '2026-03-02', start_time: '17:25', end_date: '2026-03-03', end_time: '08:10' },
    ...{ precision: 'exact', date_phrase: 'on Monday', location: 'library lot' },
    ...{ basis: 'told_by_child', description: 'He came at 5:25.' },
    ...{ planned_at: '2026-03-02T17:00', actual_at: '2026-03-02T17:25' },
  };
  await save(extractionOf(event));
  const [row] = await db.sql`
    select event_date::text, start_time::text, end_date::text, end_time::text, precision, date_phrase,
      location, basis, description, planned_at::text, actual_at::text, time_zone
    from public.events where entry_id = ${entry}`;
  expect(row).toEqual({
    ...{ event_date: '2026-03-02', start_time: '17:25:00', end_date: '2026-03-03' },
    ...{ end_time: '08:10:00', precision: 'exact', date_phrase: 'on Monday' },
    ...{ location: 'library lot', basis: 'told_by_child', description: 'He came at 5:25.' },
    ...{ planned_at: '2026-03-02 17:00:00', actual_at: '2026-03-02 17:25:00' },
    time_zone: 'America/New_York',
  });
});

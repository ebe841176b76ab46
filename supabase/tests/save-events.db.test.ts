import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, claimed, receivedFile, submitted, words } from './steps';
import { extraction, foundEvent, namePerson, pageQuote, quote, readFile } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let job: string;
let entry: string;
let claim: string;
let evidence: string;

beforeEach(async () => {
  evidence = await receivedFile(db, ana);
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: [evidence] }));
  claim = await claimed(db, job);
});

function save(found: object) {
  return byTask(db, 'save_events', { p_job: job, p_claim: claim, p_extraction: found });
}

async function saved() {
  const rows = await Promise.all([
    db.sql`select * from public.events where entry_id = ${entry} order by ordinal`,
    db.sql`select * from public.action_items where entry_id = ${entry} order by ordinal`,
    db.sql`select s.* from public.event_sources s join public.events e on e.id = event_id
      where e.entry_id = ${entry} order by start_offset`,
    db.sql`select p.* from public.event_participants p join public.events e on e.id = event_id
      where e.entry_id = ${entry} order by name`,
    db.sql`select l.* from public.event_evidence l join public.events e on e.id = event_id
      where e.entry_id = ${entry}`,
    db.sql`select * from public.job_steps where job_id = ${job}`,
  ]);
  const [events, items, sources, participants, files, steps] = rows.map((row) => [...row]);
  return { events, items, sources, participants, files, steps };
}

test('events, sources, people and to-dos are saved together, with who found them', async () => {
  expect(await save(extraction())).toEqual({ outcome: 'saved', events: 1, action_items: 1 });
  const { events, items, sources, participants, steps } = await saved();
  expect(events).toMatchObject([
    {
      user_id: ana,
      job_id: job,
      ordinal: 1,
      type: 'incident',
      origin: 'rules',
      state: 'suggested',
      title: 'Late pick-up',
      precision: 'day',
      time_zone: 'America/New_York',
      basis: 'first_hand',
    },
  ]);
  expect(items).toMatchObject([{ origin: 'rules', quote: 'Emma cried in the car.', job_id: job }]);
  expect(sources).toMatchObject([{ entry_id: entry, start_offset: 0, end_offset: 33 }]);
  expect(participants).toMatchObject([{ name: 'Emma', role: 'child', person_id: null }]);
  expect(steps).toMatchObject([{ step_key: 'save-events', status: 'completed', model: 'offline' }]);
  const [row] = await db.sql`select organised_by from public.journal_entries where id = ${entry}`;
  expect(row).toEqual({ organised_by: 'offline' });
});

test('what a model found says so', async () => {
  await save(extraction([foundEvent()], 'some-model'));
  expect((await saved()).events).toMatchObject([{ origin: 'model' }]);
});

test('a second save of the same job changes nothing and gives the same counts', async () => {
  await save(extraction());
  const before = await saved();
  const other = extraction([foundEvent({ title: 'Something else' }), foundEvent({ ordinal: 2 })]);
  expect(await save(other)).toEqual({ outcome: 'saved', events: 1, action_items: 1 });
  expect(await saved()).toEqual(before);
});

test('four saves at once are one', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => save(extraction())));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await saved()).events).toHaveLength(1);
});

test('an entry in which nothing was found is saved too', async () => {
  const nothing = { ...extraction([]), action_items: [] };
  expect(await save(nothing)).toEqual({ outcome: 'saved', events: 0, action_items: 0 });
  expect((await saved()).steps).toHaveLength(1);
});

test("somebody whom the case knows is recognised by name or alias, others' people never", async () => {
  const emma = await namePerson(db, ana, 'Emma');
  await db.asUser(ana, (sql) => sql`update public.people set aliases = '{Em}' where id = ${emma}`);
  const ben = await db.createUser();
  await namePerson(db, ben, 'Zoe');
  const participants = ['EMMA', 'em', 'Zoe'].map((name) => ({ name, role: 'child' }));
  await save(extraction([{ ...foundEvent(), participants }]));
  const rows = (await saved()).participants ?? [];
  expect(Object.fromEntries(rows.map((row) => [row.name, row.person_id]))).toEqual({
    EMMA: emma,
    em: emma,
    Zoe: null,
  });
});

describe('a quote on a page of a file', () => {
  beforeEach(() => readFile(db, job, claim, evidence, 'Pick-up at five.'));

  test('is taken with the page, and links the file', async () => {
    await save(extraction([foundEvent({ sources: [pageQuote(evidence, 1, 'Pick-up at five.')] })]));
    const { sources, files } = await saved();
    expect(sources).toMatchObject([{ evidence_id: evidence, page: 1, entry_id: null }]);
    expect(files).toMatchObject([{ evidence_id: evidence, user_id: ana }]);
  });

  test.each<[string, () => ReturnType<typeof pageQuote>]>([
    ['on another page', () => pageQuote(evidence, 2, 'Pick-up at five.')],
    ['with other words', () => pageQuote(evidence, 1, 'Pick-up at six.')],
    ['without a page', () => ({ ...pageQuote(evidence, 1, 'Pick-up at five.'), page: null })],
    ["which are the entry's words", () => pageQuote(evidence, 1, words)],
  ])('is refused %s', async (_how, source) => {
    await expect(save(extraction([foundEvent({ sources: [source()] })]))).rejects.toMatchObject({
      code: '23514',
    });
  });

  test('is refused in a file that the entry does not have', async () => {
    const { jobId } = await submitted(db, ana);
    const other = { p_job: jobId, p_claim: await claimed(db, jobId) };
    const found = extraction([
      foundEvent({ sources: [pageQuote(evidence, 1, 'Pick-up at five.')] }),
    ]);
    await expect(
      byTask(db, 'save_events', { ...other, p_extraction: found }),
    ).rejects.toMatchObject({
      code: '23514',
    });
  });
});

describe('nothing at all is saved when one event', () => {
  const good = foundEvent();
  test.each<[string, object]>([
    ['quotes words that nobody wrote', { sources: [{ ...quote('Emma'), quote: 'He hit her.' }] }],
    ['changes a letter of its quote', { sources: [{ ...quote('Emma'), quote: 'emma' }] }],
    ['has an empty quote', { sources: [{ ...quote('Emma'), quote: '' }] }],
    ['has no quote', { sources: [{ ...quote('Emma'), quote: null }] }],
    ['has an empty range', { sources: [{ ...quote('Emma'), end: quote('Emma').start }] }],
    ['rests on no words', { sources: [] }],
    ['is of a kind that is not there', { type: 'crime' }],
    ['has no title', { title: '  ' }],
    ['has a time and no day', { event_date: null, precision: 'unknown', start_time: '17:00' }],
    ['is exact without a time', { precision: 'exact' }],
    ['is undated and certain', { event_date: null }],
    ['ends before it starts', { end_date: '2026-03-01' }],
    ['has the number of another', { ordinal: 1 }],
  ])('%s', async (_how, over) => {
    const bad = { ...foundEvent({ ordinal: 2, title: 'The second' }), ...over };
    await expect(save({ ...extraction(), events: [good, bad] })).rejects.toMatchObject({
      code: expect.stringMatching(/^(23505|23514|23502|22P02)$/),
    });
    expect(await saved()).toEqual({
      events: [],
      items: [],
      sources: [],
      participants: [],
      files: [],
      steps: [],
    });
    const [row] = await db.sql`select organised_by from public.journal_entries where id = ${entry}`;
    expect(row).toEqual({ organised_by: null });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Code,
  eventRow,
  historyOf,
  questionRow,
  readAgain,
  readEntry,
  twoEvents,
} from './review';
import { byUser } from './steps';
import { foundQuestion, namePerson } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
let story: Awaited<ReturnType<typeof readEntry>>;

const asking = (over: Parameters<typeof foundQuestion>[0] & { item?: number; event?: null }) => ({
  ...twoEvents(),
  questions: [foundQuestion(over)],
});

beforeEach(async () => {
  story = await readEntry(db, ana);
});

const answer = (what: object | null, user = ana, question = story.question) =>
  byUser<Code>(db, user, 'answer_question', { p_question: question, p_answer: what });

test('are saved with the event that they are about, and counted', async () => {
  const rows =
    await db.sql`select event_id, item_id, kind, state from public.questions where id = ${story.question}`;
  expect(rows).toEqual([{ event_id: story.first, item_id: null, kind: 'date', state: 'open' }]);
  const job = await readAgain(db, ana, story.entryId, twoEvents());
  const [row] =
    await db.sql`select result_summary ->> 'questions_raised' as n from public.jobs where id = ${job}`;
  expect(row).toEqual({ n: '1' });
});

describe('an answer', () => {
  test('gives the event its day, and leaves it to be confirmed', async () => {
    const chosen = { label: 'Mon 23 February', date: '2026-02-23', time: null };
    expect(await answer(chosen)).toEqual({ code: 'saved' });
    expect(await eventRow(db, story.first)).toMatchObject({
      ...{ event_date: '2026-02-23', precision: 'day', state: 'suggested' },
    });
    expect(await questionRow(db, story.question)).toEqual({ state: 'answered', answer: chosen });
    expect(await historyOf(db, ana, story.first)).toMatchObject([
      { action: 'suggested', actor: 'software' },
      { action: 'answered', before: { prompt: 'Which Monday do you mean?' }, after: chosen },
      {
        action: 'edited',
        actor: 'person',
        before: { event_date: '2026-03-02' },
        after: { event_date: '2026-02-23' },
      },
    ]);
  });

  test('takes the times of an exchange and its end along to the day', async () => {
    await db.sql`
      update public.events set start_time = '18:25', precision = 'approximate', end_date = '2026-03-02',
        planned_at = '2026-03-02 18:00', actual_at = '2026-03-02 18:25' where id = ${story.first}
    `;
    await answer({ date: '2026-03-09' });
    const [row] = await db.sql`
      select start_time, precision, end_date, planned_at::text, actual_at::text from public.events where id = ${story.first}
    `;
    expect(row).toEqual({
      ...{ start_time: '18:25:00', precision: 'approximate', end_date: null },
      ...{ planned_at: '2026-03-09 18:00:00', actual_at: '2026-03-09 18:25:00' },
    });
  });

  test('gives an undated event its day, and one with a day its time', async () => {
    await db.sql`update public.events set event_date = null, precision = 'unknown' where id = ${story.first}`;
    await answer({ date: '2026-02-23', time: '17:30' });
    expect(await eventRow(db, story.first)).toMatchObject({
      ...{ event_date: '2026-02-23', start_time: '17:30:00', precision: 'exact' },
    });
    const timed = await readEntry(db, ana, asking({ kind: 'time' }));
    await answer({ time: '05:15' }, ana, timed.question);
    expect(await eventRow(db, timed.first)).toMatchObject({
      ...{ event_date: '2026-03-02', start_time: '05:15:00', precision: 'exact' },
    });
  });

  test('names a person', async () => {
    const marcus = await namePerson(db, ana, 'Marcus');
    const story = await readEntry(db, ana, asking({ kind: 'person' }));
    await answer({ label: 'marcus' }, ana, story.question);
    const rows = await db.sql`
      select name, role, person_id from public.event_participants where event_id = ${story.first} order by name
    `;
    expect(rows).toEqual([
      { name: 'Emma', role: 'child', person_id: null },
      { name: 'marcus', role: 'child', person_id: marcus },
    ]);
  });

  test('gives a to-do its day', async () => {
    const found = asking({});
    const story = await readEntry(db, ana, {
      ...found,
      questions: found.questions.map((one) => ({ ...one, event: null, item: 1 })),
    });
    await answer({ date: '2026-03-13' }, ana, story.question);
    const rows = await db.sql`
      select due_date::text from public.action_items where entry_id = ${story.entryId}
    `;
    expect(rows).toEqual([{ due_date: '2026-03-13' }]);
  });

  test('counts once', async () => {
    await answer({ date: '2026-02-23' });
    expect(await answer({ date: '2026-03-30' })).toEqual({ code: 'settled' });
    expect(await answer(null)).toEqual({ code: 'settled' });
    expect(await eventRow(db, story.first)).toMatchObject({ event_date: '2026-02-23' });
  });

  test('is nobody else’s to give', async () => {
    expect(await answer({ date: '2026-02-23' }, ben)).toEqual({ code: 'unknown' });
    expect(await questionRow(db, story.question)).toMatchObject({ state: 'open' });
  });
});

test('skipping changes nothing but that it isn’t asked', async () => {
  const before = await eventRow(db, story.first);
  expect(await answer(null)).toEqual({ code: 'saved' });
  expect(await questionRow(db, story.question)).toEqual({ state: 'skipped', answer: null });
  expect(await eventRow(db, story.first)).toEqual(before);
});

test('what was settled isn’t asked by the next reading; what wasn’t is asked anew', async () => {
  const open = async () =>
    (
      await db.sql`select prompt from public.questions where entry_id = ${story.entryId} and state = 'open'`
    ).map(({ prompt }) => prompt);
  await readAgain(db, ana, story.entryId, asking({ prompt: 'Which one?' }));
  expect(await open()).toEqual(['Which one?']);
  const [asked] = await db.sql`select id from public.questions where entry_id = ${story.entryId}`;
  await answer(null, ana, String(asked?.id));
  await db.sql`update public.journal_entries set status = 'failed', completed_at = null where id = ${story.entryId}`;
  await readAgain(db, ana, story.entryId, asking({ prompt: 'Which one?' }));
  expect(await open()).toEqual([]);
});

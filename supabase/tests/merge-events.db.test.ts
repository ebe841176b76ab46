import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { type Code, eventRow, historyOf, questionRow, readEntry } from './review';
import { byUser } from './steps';
import { namePerson } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
let story: Awaited<ReturnType<typeof readEntry>>;

beforeEach(async () => {
  story = await readEntry(db, ana);
});

const merge = (keep: string, other: string, user = ana, revs = [1, 1]) =>
  byUser<Code>(db, user, 'merge_events', {
    ...{ p_keep: keep, p_keep_rev: revs[0] ?? 0, p_other: other, p_other_rev: revs[1] ?? 0 },
  });

test('unites words, people and what one of them doesn’t say; the other is removed', async () => {
  const { first, second } = story;
  await db.sql`update public.events set location = 'The car', description = '' where id = ${first}`;
  await db.sql`update public.events set location = null where id = ${second}`;
  const [a, b] = [await eventRow(db, second), await eventRow(db, first)];
  expect(await merge(second, first, ana, [a?.rev, b?.rev])).toMatchObject({ code: 'saved' });
  expect(await eventRow(db, second)).toMatchObject({
    title: 'Emma cried',
    state: 'edited',
    location: 'The car',
    people: ['Emma child', 'Robin co_parent'],
    quotes: ['He was 25 minutes late on Monday.', 'Emma cried in the car.'],
  });
  expect(await eventRow(db, first)).toMatchObject({ state: 'removed', merged_into: second });
  expect(await questionRow(db, story.question)).toMatchObject({ state: 'set_aside' });
});

test('is told on both', async () => {
  const { first, second } = story;
  await merge(second, first);
  const actions = async (id: string) =>
    (await historyOf(db, ana, id)).map(({ action }) => action).sort();
  expect(await actions(first)).toEqual(['merged', 'suggested']);
  expect(await actions(second)).toEqual([
    ...['edited', 'people_added', 'quotes_added', 'suggested', 'took_in'],
  ]);
  expect(await historyOf(db, ana, first)).toContainEqual({
    action: 'merged',
    actor: 'person',
    before: { state: 'suggested' },
    after: { state: 'removed', into: second },
  });
});

test('needs two events of one entry, as they were seen, of the one who asks', async () => {
  const { first, second } = story;
  const elsewhere = await readEntry(db, ana);
  expect(await merge(first, elsewhere.first)).toEqual({ code: 'unknown' });
  expect(await merge(first, first)).toEqual({ code: 'unknown' });
  expect(await merge(first, second, ana, [1, 2])).toEqual({ code: 'stale' });
  expect(await merge(first, second, ben)).toEqual({ code: 'unknown' });
  expect(await eventRow(db, second)).toMatchObject({ state: 'suggested', rev: 1 });
});

const restore = (id: string, user = ana) =>
  byUser<Code>(db, user, 'restore_event', { p_event: id });
const told = async (id: string) => {
  const { rev, updated_at, ...row } = (await eventRow(db, id)) ?? {};
  return row;
};

test('a merged event that is put back takes along what it brought, and the other says what it said', async () => {
  const { first, second } = story;
  // The second has no day, and a question about it that the merge answers.
  await db.sql`update public.events set event_date = null, start_time = null, precision = 'unknown', description = '', location = null
    where id = ${second}`;
  await db.sql`update public.questions set event_id = ${second} where id = ${story.question}`;
  await db.sql`update public.events set location = 'The car' where id = ${first}`;
  const before = [await told(first), await told(second)];
  const revs = await Promise.all(
    [second, first].map(async (id) => (await eventRow(db, id))?.rev ?? 0),
  );
  expect(await merge(second, first, ana, revs)).toMatchObject({ code: 'saved' });
  expect(await eventRow(db, second)).toMatchObject({ state: 'edited', location: 'The car' });
  expect(await questionRow(db, story.question)).toMatchObject({ state: 'set_aside' });

  expect(await restore(first, ben)).toEqual({ code: 'unknown' });
  expect(await restore(first)).toEqual({ code: 'saved' });
  expect([await told(first), await told(second)]).toEqual(before);
  expect(await questionRow(db, story.question)).toMatchObject({ state: 'open' });
  const actions = (await historyOf(db, ana, second)).map(({ action }) => action);
  expect(actions.filter((action) => action === 'gave_back')).toHaveLength(1);
  // A second time, as from another tab, there is nothing left to do.
  expect(await restore(first)).toEqual({ code: 'saved' });
  expect([await told(first), await told(second)]).toEqual(before);
});

test('what was changed since stays; quotes and people that came go all the same', async () => {
  const { first, second } = story;
  const own = await eventRow(db, second);
  await merge(second, first);
  const edit = {
    p_event: second,
    p_rev: (await eventRow(db, second))?.rev,
    p_fields: { title: 'In the car' },
  };
  expect(await byUser(db, ana, 'edit_event', edit)).toMatchObject({ code: 'saved' });
  const { rev } = (await eventRow(db, second)) ?? {};
  await restore(first);
  expect(await eventRow(db, second)).toMatchObject({
    ...{ title: 'In the car', state: 'edited', quotes: own?.quotes, people: own?.people },
    rev: rev + 1,
  });
});

test('an event that both had is nobody’s to take: a quote of both stays', async () => {
  const { first, second } = story;
  await db.sql`
    insert into public.event_sources (user_id, event_id, entry_id, start_offset, end_offset, quote)
    select user_id, ${second}, entry_id, start_offset, end_offset, quote
    from public.event_sources where event_id = ${first}`;
  const both = (await eventRow(db, second))?.quotes;
  await merge(second, first);
  await restore(first);
  expect((await eventRow(db, second))?.quotes).toEqual(both);
});

test('what an event said before a merge goes with it', async () => {
  const { first, second } = story;
  await merge(second, first);
  await db.sql`delete from public.events where id = ${second}`;
  expect(await eventRow(db, first)).toMatchObject({ merged_into: null, brought: null });
  expect(await restore(first)).toEqual({ code: 'saved' });
});

const own = {
  ...{ type: 'school', title: 'Parents’ evening', event_date: '2026-03-01', precision: 'day' },
  ...{ basis: 'first_hand', people: [{ name: 'Emma', role: 'child' }] },
};
const add = (id: string, entry: string, fields: object = own, user = ana) =>
  byUser<Code>(db, user, 'add_event', { p_id: id, p_entry: entry, p_fields: fields });

test('an event of one’s own needs no quote, and sending it twice is one', async () => {
  const emma = await namePerson(db, ana, 'Emma');
  const id = randomUUID();
  expect(await add(id, story.entryId)).toEqual({ code: 'saved' });
  expect(await add(id, story.entryId, { ...own, title: 'Other' })).toEqual({ code: 'saved' });
  expect(await eventRow(db, id)).toMatchObject({
    ...{ origin: 'person', state: 'confirmed', title: 'Parents’ evening', quotes: [] },
    ...{ people: ['Emma child'], time_zone: 'America/New_York', job_id: null },
  });
  const people =
    await db.sql`select person_id from public.event_participants where event_id = ${id}`;
  expect(people).toEqual([{ person_id: emma }]);
  expect(await historyOf(db, ana, id)).toMatchObject([{ action: 'added', actor: 'person' }]);
});

test('nobody adds to another’s entry, or over another’s event', async () => {
  expect(await add(randomUUID(), story.entryId, own, ben)).toEqual({ code: 'unknown' });
  const theirs = await readEntry(db, ben);
  expect(await add(story.first, theirs.entryId, own, ben)).toEqual({ code: 'unknown' });
  expect(await eventRow(db, story.first)).toMatchObject({ user_id: ana, title: 'Late pick-up' });
});

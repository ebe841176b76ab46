import { beforeEach, describe, expect, test } from 'vitest';
import type { Transaction } from '../../local/supabase/connect.ts';
import { freshDatabase } from './harness';
import { type Code, eventRow, questionRow, readEntry } from './review';
import { type Actor, byUser, race, rpc } from './steps';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
let story: Awaited<ReturnType<typeof readEntry>>;

beforeEach(async () => {
  story = await readEntry(db, ana);
});

const confirm = (events: { id: string; rev: number }[], user = ana) =>
  byUser<object>(db, user, 'confirm_events', { p_events: events });
const edit = (id: string, rev: number, fields: object, user = ana) =>
  byUser<Code>(db, user, 'edit_event', { p_event: id, p_rev: rev, p_fields: fields });
const remove = (id: string, rev = 1, user = ana) =>
  byUser<Code>(db, user, 'remove_event', { p_event: id, p_rev: rev });
const restore = (id: string, user = ana) =>
  byUser<Code>(db, user, 'restore_event', { p_event: id });

describe('confirming', () => {
  test('takes what is as it was seen, and leaves what waits for an answer', async () => {
    const { first, second } = story;
    const answer = await confirm([first, second].map((id) => ({ id, rev: 1 })));
    expect(answer).toEqual({ confirmed: [second], waiting: [first], stale: [] });
    expect(await eventRow(db, second)).toMatchObject({ state: 'confirmed', rev: 2 });
    expect((await eventRow(db, second))?.reviewed_at).not.toBeNull();
    expect(await eventRow(db, first)).toMatchObject({ state: 'suggested', rev: 1 });
  });

  test('twice is once', async () => {
    const one = [{ id: story.second, rev: 1 }];
    const answer = { confirmed: [story.second], waiting: [], stale: [] };
    expect([await confirm(one), await confirm(one)]).toEqual([answer, answer]);
    expect((await eventRow(db, story.second))?.rev).toBe(2);
  });

  test('nothing that became another meanwhile, and nobody else’s', async () => {
    await remove(story.second);
    expect(await confirm([{ id: story.second, rev: 1 }])).toMatchObject({ stale: [story.second] });
    expect(await confirm([{ id: story.second, rev: 1 }], ben)).toEqual({
      confirmed: [],
      waiting: [],
      stale: [],
    });
  });
});

describe('editing', () => {
  test('writes what is named and nothing else, people included', async () => {
    const before = await eventRow(db, story.second);
    const people = [
      { name: 'Emma', role: 'child' },
      { name: 'Robin', role: 'witness' },
    ];
    const fields = { title: 'Tears in the car', start_time: '17:25', precision: 'exact', people };
    expect(await edit(story.second, 1, fields)).toEqual({ code: 'saved', rev: 2 });
    expect(await eventRow(db, story.second)).toEqual({
      ...before,
      ...{ title: 'Tears in the car', start_time: '17:25:00', precision: 'exact' },
      ...{ people: ['Emma child', 'Robin witness'], state: 'edited', rev: 2 },
      touched_at: expect.any(Date),
      reviewed_at: expect.any(Date),
      updated_at: expect.any(Date),
    });
  });

  test('people alone counts as a change', async () => {
    expect(await edit(story.second, 1, { people: [] })).toEqual({ code: 'saved', rev: 2 });
    expect(await eventRow(db, story.second)).toMatchObject({ people: [], state: 'edited' });
  });

  test('nothing changes nothing', async () => {
    const before = await eventRow(db, story.first);
    expect(await edit(story.first, 1, { title: 'Late pick-up' })).toEqual({
      code: 'saved',
      rev: 1,
    });
    expect(await eventRow(db, story.first)).toEqual(before);
  });

  test('gives no way to columns that aren’t theirs to write', async () => {
    const fields = { title: 'New', user_id: ben, origin: 'person', state: 'confirmed', rev: 9 };
    await edit(story.first, 1, fields);
    expect(await eventRow(db, story.first)).toMatchObject({
      ...{ title: 'New', user_id: ana, origin: 'rules', state: 'edited', rev: 2 },
    });
  });

  test('its day settles the question about it', async () => {
    await edit(story.first, 1, { title: 'Still asked' });
    expect(await questionRow(db, story.question)).toMatchObject({ state: 'open' });
    await edit(story.first, 2, { event_date: '2026-02-23' });
    expect(await questionRow(db, story.question)).toMatchObject({ state: 'set_aside' });
  });

  test('in a second tab never overwrites the first', async () => {
    const tab = (title: string) => (sql: Transaction) =>
      rpc<Code>(sql, 'edit_event', { p_event: story.first, p_rev: 1, p_fields: { title } });
    const asAna: Actor = (work) => db.asUser(ana, work);
    const codes = await race(db, [asAna, tab('First')], [asAna, tab('Second')]);
    expect(codes).toEqual([{ code: 'saved', rev: 2 }, { code: 'stale' }]);
    expect((await eventRow(db, story.first))?.title).toBe('First');
  });

  test('is nobody else’s', async () => {
    expect(await edit(story.first, 1, { title: 'Mine now' }, ben)).toEqual({ code: 'unknown' });
    expect((await eventRow(db, story.first))?.title).toBe('Late pick-up');
  });

  test.each([
    ['an empty title', { title: ' ' }],
    ['a time without a day', { event_date: null, start_time: '10:00', precision: 'unknown' }],
    ['a kind that is not there', { type: 'crime' }],
  ])('refuses %s', async (_what, fields) => {
    await expect(edit(story.second, 1, fields)).rejects.toMatchObject({
      code: expect.stringMatching(/^(23514|22P02)$/),
    });
  });
});

describe('removing', () => {
  test('can be undone: the event comes back as it was, question and all', async () => {
    const before = await eventRow(db, story.first);
    expect(await remove(story.first)).toEqual({ code: 'saved' });
    expect(await eventRow(db, story.first)).toMatchObject({ state: 'removed' });
    expect(await questionRow(db, story.question)).toMatchObject({ state: 'set_aside' });
    expect(await restore(story.first)).toEqual({ code: 'saved' });
    const after = await eventRow(db, story.first);
    expect({ ...after, rev: 1, updated_at: null }).toEqual({ ...before, updated_at: null });
    expect(await questionRow(db, story.question)).toMatchObject({ state: 'open' });
  });

  test('brings back a confirmed event as confirmed', async () => {
    await confirm([{ id: story.second, rev: 1 }]);
    const before = await eventRow(db, story.second);
    await remove(story.second, 2);
    await restore(story.second);
    expect(await eventRow(db, story.second)).toMatchObject({
      state: 'confirmed',
      reviewed_at: before?.reviewed_at,
    });
  });

  test('twice is once; what changed meanwhile stays', async () => {
    await edit(story.first, 1, { title: 'Changed' });
    expect(await remove(story.first)).toEqual({ code: 'stale' });
    expect(await remove(story.first, 2)).toEqual({ code: 'saved' });
    expect(await remove(story.first, 2)).toEqual({ code: 'saved' });
    expect(await edit(story.first, 3, { title: 'Again' })).toEqual({ code: 'stale' });
  });

  test('and putting back are nobody else’s', async () => {
    expect(await remove(story.first, 1, ben)).toEqual({ code: 'unknown' });
    await remove(story.first);
    expect(await restore(story.first, ben)).toEqual({ code: 'unknown' });
    expect(await eventRow(db, story.first)).toMatchObject({ state: 'removed' });
  });
});

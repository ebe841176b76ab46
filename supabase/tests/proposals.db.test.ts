import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { type Code, eventRow, historyOf, readAgain, readEntry, twoEvents } from './review';
import { byUser } from './steps';
import { extraction, foundEvent, quote } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
let story: Awaited<ReturnType<typeof readEntry>>;

beforeEach(async () => {
  story = await readEntry(db, ana, extraction(twoEvents().events));
});

const late = (over: object) => extraction([{ ...foundEvent(), ...over }]);
const edit = (fields: object, rev = 1) =>
  byUser<Code>(db, ana, 'edit_event', { p_event: story.first, p_rev: rev, p_fields: fields });
const settle = (groups: string[], use: boolean, user = ana) =>
  byUser<Code>(db, user, 'settle_proposal', {
    ...{ p_event: story.first, p_rev: 2, p_groups: groups, p_use: use },
  });
const read = (found: object) => readAgain(db, ana, story.entryId, found);

async function readOnceMore(found: object) {
  await db.sql`update public.journal_entries set status = 'failed', completed_at = null where id = ${story.entryId}`;
  return read(found);
}

async function events() {
  const rows = await db.sql`
    select id, title, state from public.events where entry_id = ${story.entryId} order by title
  `;
  return rows.map(({ id, title, state }) => ({ id, title, state }));
}

async function proposed() {
  const [row] =
    await db.sql`select fields from public.event_proposals where event_id = ${story.first}`;
  return row?.fields;
}

describe('a new reading', () => {
  test('puts an untouched suggestion that it finds again in its place, under its id', async () => {
    await read(
      late({ title: 'Pick-up 25 minutes late', sources: [quote('He was 25 minutes late')] }),
    );
    expect(await events()).toEqual([
      { id: story.first, title: 'Pick-up 25 minutes late', state: 'suggested' },
    ]);
    expect(await eventRow(db, story.first)).toMatchObject({ quotes: ['He was 25 minutes late'] });
    expect(await historyOf(db, ana, story.first)).toContainEqual({
      action: 'read_again',
      actor: 'software',
      before: { title: 'Late pick-up' },
      after: { title: 'Pick-up 25 minutes late' },
    });
    expect((await historyOf(db, ana, story.second)).map(({ action }) => action)).toEqual([
      'suggested',
      'dropped',
    ]);
  });

  test('only proposes what it says otherwise of an event that a person edited', async () => {
    await edit({ title: 'My own words', location: 'Library' });
    await read(late({ title: 'Pick-up 25 minutes late', type: 'communication' }));
    expect(await eventRow(db, story.first)).toMatchObject({
      ...{ title: 'My own words', type: 'incident', location: 'Library', state: 'edited', rev: 2 },
    });
    // It never said where: that it still doesn't is no news.
    expect(await proposed()).toEqual({ title: 'Pick-up 25 minutes late', type: 'communication' });
  });

  test('finds an event again whose type and day a person changed', async () => {
    await edit({ type: 'school', event_date: '2026-02-23' });
    await read(late({}));
    expect(await events()).toHaveLength(1);
    expect(await proposed()).toBeUndefined();
  });

  test('leaves a confirmed event alone', async () => {
    const seen = { p_events: [{ id: story.first, rev: 1 }] };
    await byUser(db, ana, 'confirm_events', seen);
    await read(late({ participants: [{ name: 'Robin', role: 'co_parent' }] }));
    expect(await eventRow(db, story.first)).toMatchObject({
      state: 'confirmed',
      people: ['Emma child'],
    });
    expect(await proposed()).toEqual({ people: [{ name: 'Robin', role: 'co_parent' }] });
  });

  test('does not bring back what was removed', async () => {
    await byUser(db, ana, 'remove_event', { p_event: story.first, p_rev: 1 });
    await read(late({ title: 'Pick-up 25 minutes late' }));
    expect(await events()).toEqual([{ id: story.first, title: 'Late pick-up', state: 'removed' }]);
  });

  test('adds what is in the same words on another day and of another kind', async () => {
    await byUser(db, ana, 'remove_event', { p_event: story.first, p_rev: 1 });
    await read(late({ title: 'Something else', type: 'legal', event_date: '2026-02-27' }));
    expect((await events()).map(({ title }) => title)).toEqual(['Late pick-up', 'Something else']);
  });

  test('pairs each event with one, the likest first', async () => {
    const same = [quote('He was 25 minutes late on Monday.')];
    const two = [
      { ...foundEvent({ title: 'Monday', sources: same }) },
      { ...foundEvent({ ordinal: 2, title: 'Tuesday', sources: same }), event_date: '2026-03-03' },
    ];
    story = await readEntry(db, ana, extraction(two));
    await edit({ title: 'Mine of Monday' });
    const found = two.map((event) => ({ ...event, ordinal: 3 - event.ordinal })).reverse();
    await read(extraction(found));
    expect(await events()).toEqual([
      { id: story.first, title: 'Mine of Monday', state: 'edited' },
      { id: story.second, title: 'Tuesday', state: 'suggested' },
    ]);
  });
});

describe('a proposal', () => {
  beforeEach(async () => {
    await edit({ title: 'Mine' });
    const when = { event_date: '2026-02-23', start_time: '17:25', precision: 'exact' };
    await read(late({ title: 'Theirs', ...when }));
  });

  test('is used field by field', async () => {
    expect(await settle(['when'], true)).toEqual({ code: 'saved', rev: 3 });
    expect(await eventRow(db, story.first)).toMatchObject({
      ...{ title: 'Mine', event_date: '2026-02-23', start_time: '17:25:00', precision: 'exact' },
    });
    expect(await proposed()).toEqual({ title: 'Theirs' });
  });

  test('that was declined isn’t made again, another one is', async () => {
    expect(await settle(['title', 'when'], false)).toEqual({ code: 'saved', rev: 2 });
    expect(await eventRow(db, story.first)).toMatchObject({
      title: 'Mine',
      event_date: '2026-03-02',
    });
    const when = { event_date: '2026-02-23', start_time: '17:25', precision: 'exact' };
    await readOnceMore(late({ title: 'Theirs', ...when }));
    expect(await proposed()).toBeUndefined();
    await readOnceMore(late({ title: 'Theirs anew', ...when }));
    expect(await proposed()).toEqual({ title: 'Theirs anew' });
  });

  test('that nobody settled stays while readings say so', async () => {
    await readOnceMore(late({ title: 'Theirs' }));
    expect(await proposed()).toEqual({ title: 'Theirs' });
  });

  test('is settled on the event as it was seen, by its owner', async () => {
    expect(await settle(['title'], true, ben)).toEqual({ code: 'unknown' });
    await edit({ location: 'Library' }, 2);
    expect(await settle(['title'], true)).toEqual({ code: 'stale' });
    expect((await eventRow(db, story.first))?.title).toBe('Mine');
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, receivedFile, submitted } from './steps';
import { namePerson, wholeStory } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();

type Found = {
  near: string[];
  entries: { id: string; text: string }[];
  events: { title: string; people: string[] }[];
  files: { name: string; page: number; text: string }[];
  todos: { title: string; done: boolean }[];
  counts: Record<'entries' | 'events' | 'files' | 'todos', number>;
};

const search = (p_words: string[], user = ana, p_limit = 20) =>
  byUser<Found>(db, user, 'search_journal', { p_words, p_limit });
const counted = async (words: string[]) => (await search(words)).counts;

let entryId: string;
beforeAll(async () => {
  const text = 'Ms Adeyemi called about the reading folder. Robin’s car was in the way.';
  ({ entryId } = await submitted(db, ana, { p_text: text }));
  await submitted(db, ana, { p_text: 'Ellis lost a tooth.', p_reference_date: '2026-04-01' });
  await namePerson(db, ana, 'Robin Okafor');
  const [event] = await db.sql`
    insert into public.events (user_id, case_id, entry_id, type, origin, title, description, event_date, precision, time_zone, location)
    select user_id, case_id, id, 'school', 'person', 'Call from school', 'About a folder', '2026-03-02', 'day', time_zone, 'Brook Lane'
    from public.journal_entries where id = ${entryId} returning id`;
  await db.sql`insert into public.event_participants (user_id, event_id, name) values (${ana}, ${event?.id}, 'Ms Adeyemi')`;
  await db.sql`
    insert into public.events (user_id, case_id, entry_id, type, origin, state, removed_from, title, event_date, precision, time_zone)
    select user_id, case_id, id, 'school', 'person', 'removed', 'suggested', 'Folder thrown away', '2026-03-02', 'day', time_zone
    from public.journal_entries where id = ${entryId}`;
  await db.sql`
    insert into public.action_items (user_id, case_id, entry_id, title)
    select user_id, case_id, id, 'Return the reading folder' from public.journal_entries where id = ${entryId}`;
  const file = await receivedFile(db, ana);
  const pages = [
    { page: 1, text: 'Dear parents' },
    { page: 2, text: 'The folder is due. Signed, A. Adeyemi' },
  ];
  await db.sql`update public.evidence set pages = ${db.sql.json(pages)}, reading_status = 'read', reader_version = 'test' where id = ${file}`;
  await wholeStory(db, ben);
});

test('one question finds entries, events, files and to-dos', async () => {
  const found = await search(['folder']);
  expect(found.counts).toEqual({ entries: 1, events: 1, files: 1, todos: 1 });
  expect(found.entries[0]).toMatchObject({ id: entryId, text: expect.stringContaining('folder') });
  expect(found.events[0]).toMatchObject({ title: 'Call from school', people: ['Ms Adeyemi'] });
  expect(found.files[0]).toMatchObject({
    page: 2,
    text: expect.stringContaining('The folder is due'),
  });
  expect(found.todos[0]).toMatchObject({ title: 'Return the reading folder', done: false });
});

describe('words', () => {
  test.each([
    ['the start of a word', ['adey'], 1],
    ['another form of a word', ['calling'], 1],
    ['every word at once', ['adeyemi', 'folder'], 1],
    ['not with one that is missing', ['folder', 'needle'], 0],
    ['what is no word', ["'"], 0],
    ['an operator as text', ['a|b&!'], 0],
  ])('are found: %s', async (_what, words, entries) => {
    expect((await counted(words)).entries).toBe(entries);
  });

  test('an event is found by who took part, with other words of it', async () => {
    expect((await counted(['adeyemi', 'school'])).events).toBe(1);
  });
});

describe('names', () => {
  test.each([
    ['adeyami', 'adeyemi'],
    ['adeyem', null],
    ['okafer', 'okafor'],
    ['robyn', 'robin'],
    ['tooth', null],
  ])('with a letter wrong: %s', async (typed, name) => {
    expect((await search([typed])).near).toEqual(
      name ? [name] : typed === 'adeyem' ? ['adeyemi'] : [],
    );
  });

  test('and they find what the right ones do', async () => {
    expect(await counted(['adeyami', 'folder'])).toEqual(await counted(['adeyemi', 'folder']));
    expect((await counted(['robyn'])).entries).toBe(1);
  });
});

test('an entry is found by the words of its correction', async () => {
  const body = 'It was the blue umbrella.';
  const p_text = body;
  await byUser(db, ana, 'add_correction', { p_id: randomUUID(), p_entry: entryId, p_text });
  const { entries } = await search(['umbrella']);
  expect(entries).toMatchObject([{ id: entryId, text: body }]);
});

test('no more than asked for of each kind, but all are counted', async () => {
  const { todos, counts } = await search(['folder'], ana, 0);
  expect(todos).toEqual([]);
  expect(counts.todos).toBe(1);
});

test('nobody finds what is somebody else’s', async () => {
  const found = await search(['folder', 'adeyemi'], ben);
  expect(found.counts).toEqual({ entries: 0, events: 0, files: 0, todos: 0 });
  expect((await search(['adeyami'], ben)).near).toEqual([]);
  expect((await search(['tooth'], ben)).counts.entries).toBe(0);
});

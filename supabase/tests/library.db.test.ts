import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, receivedFile, submitted } from './steps';
import { wholeStory } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();

type Item = { id: string; name: string; page: number | null; excerpt: string | null };
type Found = {
  items: Item[];
  total: number;
  all: number;
  kinds: Record<string, number>;
  months: Record<string, number>;
  linked: { yes: number; no: number };
  readable: { yes: number; no: number };
};
type Args = Parameters<typeof byUser>[3];

const list = (words: string[], filter: object = {}, over: Args = {}, user = ana) =>
  byUser<Found>(db, user, 'list_evidence', {
    p_words: words,
    p_filter: filter,
    p_zone: 'America/New_York',
    ...over,
  });
const named = async (words: string[], filter: object = {}) =>
  (await list(words, filter)).items.map(({ name }) => name).sort();

type Made = { name: string; type?: string; at?: string; status?: string; pages?: string[] };

/** A received file as if it had been read; guards asleep, so that its name and moment can be set. */
async function make({ name, type = 'text/plain', at, status = 'read', pages = [''] }: Made) {
  const id = await receivedFile(db, ana);
  const read = pages.map((text, index) => ({ page: index + 1, text, confidence: null }));
  await db.sql`alter table public.evidence disable trigger guard_evidence`;
  await db.sql`
    update public.evidence set original_name = ${name}, declared_type = ${type}, reading_status = ${status},
      pages = ${db.sql.json(read)}, reader_version = 'test', received_at = coalesce(${at ?? null}, received_at)
    where id = ${id}
  `;
  await db.sql`alter table public.evidence enable trigger guard_evidence`;
  return id;
}

let letter: string;

beforeAll(async () => {
  const long = 'word '.repeat(12_000);
  letter = await make({
    name: 'school_letter.pdf',
    type: 'application/pdf',
    at: '2026-03-01T04:30:00Z',
    pages: ['Dear parents, the reading folder', 'Ms Adeyemi called about Thursday’s pick-up'],
  });
  await make({
    name: 'chat.png',
    type: 'image/png',
    at: '2026-03-10T12:00:00Z',
    pages: ['Running late'],
  });
  await make({ name: 'long.txt', at: '2026-03-11T12:00:00Z', pages: [`${long}needle`] });
  await make({ name: 'locked.pdf', type: 'application/pdf', status: 'could_not_read' });
  await make({ name: 'voice.m4a', type: 'audio/mp4', status: 'kept_not_read' });
  await submitted(db, ana, { p_evidence: [letter] });
  await wholeStory(db, ben);
});

describe('a file is found', () => {
  test.each([
    ['by a word on any page', ['adeyemi'], ['school_letter.pdf']],
    ['by the start of a word', ['adey'], ['school_letter.pdf']],
    ['by another form of a word', ['calling'], ['school_letter.pdf']],
    ['by its name, whatever joins the words', ['letter', 'school'], ['school_letter.pdf']],
    ['only with every word, on whichever pages', ['folder', 'adeyemi'], ['school_letter.pdf']],
    ['not when one word is missing', ['folder', 'needle'], []],
    ['far down in a long page', ['needle'], ['long.txt']],
    ['not by what a search could mean as an order', ["'); drop", '\\'], []],
  ])('%s', async (_how, words, names) => {
    expect(await named(words)).toEqual(names);
  });

  test('with the page and the words around the place', async () => {
    const [found] = (await list(['pick'])).items;
    expect(found).toMatchObject({ page: 2 });
    expect(found?.excerpt).toContain('Thursday’s pick-up');
    expect((await list(['needle'])).items[0]?.excerpt).toMatch(/word needle$/);
  });

  test('by its note, as soon as it is written', async () => {
    const write = (note: string | null) =>
      db.asUser(ana, (sql) => sql`update public.evidence set note = ${note} where id = ${letter}`);
    await write('Given to me by the caretaker');
    expect(await named(['caretaker'])).toEqual(['school_letter.pdf']);
    await write(null);
    expect(await named(['caretaker'])).toEqual([]);
  });

  test('by the words of its newest reading only', async () => {
    const id = await make({ name: 'again.txt', pages: ['before'] });
    const pages = db.sql.json([{ page: 1, text: 'after', confidence: null }]);
    await db.sql`update public.evidence set pages = ${pages} where id = ${id}`;
    expect([await named(['before']), await named(['after'])]).toEqual([[], ['again.txt']]);
    await byUser(db, ana, 'delete_evidence', { p_id: id });
    expect(await named(['after'])).toEqual([]);
  });

  test('by its owner only', async () => {
    expect((await list(['adeyemi'], {}, {}, ben)).total).toBe(0);
    expect((await list([], {}, {}, ben)).items.map(({ name }) => name)).toEqual(['note.txt']);
  });
});

describe('filters', () => {
  test.each([
    [{ kind: 'document' }, ['locked.pdf', 'long.txt', 'school_letter.pdf']],
    [{ kind: 'picture' }, ['chat.png']],
    [{ kind: 'recording' }, ['voice.m4a']],
    [{ linked: true }, ['school_letter.pdf']],
    [{ linked: false, kind: 'document' }, ['locked.pdf', 'long.txt']],
    [{ readable: false }, ['locked.pdf', 'voice.m4a']],
    [{ from: '2026-03-10T12:00:00Z', to: '2026-03-11T12:00:00Z' }, ['chat.png']],
  ])('%j', async (filter, names) => {
    expect(await named([], filter)).toEqual(names);
  });

  test('count what each of them would leave, the others staying', async () => {
    const { total, all, kinds, linked, readable } = await list([], { kind: 'document' });
    expect({ total, all, kinds, linked, readable }).toEqual({
      total: 3,
      all: 5,
      kinds: { document: 3, picture: 1, recording: 1 },
      linked: { yes: 1, no: 2 },
      readable: { yes: 2, no: 1 },
    });
  });

  test('count months as its owner lives through them', async () => {
    const { months } = await list([], { kind: 'document', readable: true });
    expect(months).toEqual({ '2026-02': 1, '2026-03': 1 });
  });
});

test('pages of the list follow each other without a gap, the newest first', async () => {
  const seen: string[] = [];
  let last: { id?: string; received_at?: string } = {};
  for (let page = 0; page < 3; page += 1) {
    const { items } = await byUser<{ items: { id: string; received_at: string }[] }>(
      db,
      ana,
      'list_evidence',
      {
        p_words: [],
        p_filter: {},
        p_zone: 'UTC',
        p_before: last.received_at ?? null,
        p_before_id: last.id ?? null,
        p_limit: 2,
      },
    );
    seen.push(...items.map(({ id }) => id));
    last = items.at(-1) ?? {};
  }
  const all = (await list([])).items.map(({ id }) => id);
  expect(seen).toEqual(all);
  expect(all.at(-1)).toBe(letter);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, receivedFile, submitted } from './steps';
import { namePerson, wholeStory } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();

type Item = { title: string; cursor: object; people: string[]; files: number };
type Counts = Record<string, unknown> & { total: number; all: number };
type Page = { items: Item[]; counts: Counts | null };

const list = (filter: object = {}, over: object = {}, user = ana) =>
  byUser<Page>(db, user, 'list_timeline', { p_filter: filter, ...over });
const titles = async (filter: object = {}, over: object = {}) =>
  (await list(filter, over)).items.map(({ title }) => title);

type Made = {
  title: string;
  day: string | null;
  time?: string;
  type?: string;
  state?: string;
  basis?: string;
  planned?: string;
  actual?: string;
};
let entryId: string;

async function make(made: Made): Promise<string> {
  const { title, day, time = null, type = 'incident', state = 'suggested' } = made;
  const precision = day === null ? 'unknown' : time ? 'exact' : 'day';
  const [row] = await db.sql`
    insert into public.events (user_id, case_id, entry_id, type, origin, state, removed_from, title, event_date, start_time, precision,
      time_zone, basis, planned_at, actual_at)
    select user_id, case_id, id, ${type}, 'person', ${state}, ${state === 'removed' ? 'suggested' : null}, ${title}, ${day}, ${time}, ${precision}, time_zone,
      ${made.basis ?? 'not_stated'}, ${made.planned ?? null}, ${made.actual ?? null}
    from public.journal_entries where id = ${entryId} returning id`;
  return String(row?.id);
}

const takesPart = (event: string, name: string, person: string | null = null) => db.sql`
  insert into public.event_participants (user_id, event_id, person_id, name) values (${ana}, ${event}, ${person}, ${name})`;

beforeAll(async () => {
  ({ entryId } = await submitted(db, ana));
  await wholeStory(db, ben);
  const robin = await namePerson(db, ana, 'Robin');
  const late = await make({
    ...{ title: 'Pick-up 25 minutes late', day: '2026-03-10', time: '18:25', basis: 'first_hand' },
    ...{ state: 'confirmed', planned: '2026-03-10T18:00:00', actual: '2026-03-10T18:25:00' },
  });
  await takesPart(late, 'my ex', robin);
  await takesPart(late, 'Ellis');
  const noon = await make({ title: 'Picked Ellis up', day: '2026-03-10', time: '12:00' });
  await takesPart(noon, 'ellis');
  await make({ title: 'Letter from school', day: '2026-03-10', type: 'school' });
  const visit = await make({
    title: 'Dentist',
    day: '2026-02-01',
    type: 'medical',
    state: 'edited',
  });
  const file = await receivedFile(db, ana);
  await db.sql`insert into public.event_evidence (event_id, evidence_id, user_id) values (${visit}, ${file}, ${ana})`;
  await make({ title: 'Call cut short', day: null, type: 'communication', basis: 'told_by_child' });
  await make({ title: 'Taken back', day: '2026-03-11', state: 'removed' });
});

const ALL = ['Picked Ellis up', 'Pick-up 25 minutes late', 'Letter from school', 'Dentist'];

test('days fall, times within a day rise, and what has no time or no day comes last', async () => {
  expect(await titles()).toEqual([...ALL, 'Call cut short']);
  const [noon = '', late = '', letter = '', dentist = ''] = ALL;
  expect(await titles({}, { p_oldest_first: true })).toEqual([
    ...[dentist, noon, late, letter],
    'Call cut short',
  ]);
});

test.each([[false], [true]])(
  'page by page nothing is lost or told twice (oldest first: %s)',
  async (p_oldest_first) => {
    const whole = await titles({}, { p_oldest_first });
    const found: string[] = [];
    let after: object | null = null;
    for (;;) {
      const page: Page = await list({}, { p_oldest_first, p_limit: 2, p_after: after });
      expect(page.counts === null).toBe(after !== null);
      if (page.items.length === 0) break;
      found.push(...page.items.map(({ title }) => title));
      after = page.items.at(-1)?.cursor ?? null;
    }
    expect(found).toEqual(whole);
  },
);

describe('events are narrowed down', () => {
  test.each([
    ['by type', { types: ['school', 'medical'] }, ['Letter from school', 'Dentist']],
    ['by day, both ends included', { from: '2026-02-01', to: '2026-02-01' }, ['Dentist']],
    ['by day, without the undated', { from: '2026-02-02' }, ALL.slice(0, 3)],
    ['by somebody as the profile calls them', { person: 'robin' }, ['Pick-up 25 minutes late']],
    ['by a name, however it is written', { person: 'Ellis' }, ALL.slice(0, 2)],
    ['by how it is known', { basis: 'told_by_child' }, ['Call cut short']],
    ['by evidence', { evidence: true }, ['Dentist']],
    [
      'by what a person confirmed or edited',
      { confirmed: true },
      ['Pick-up 25 minutes late', 'Dentist'],
    ],
    ['by pattern', { pattern: 'pick_up' }, ALL.slice(0, 2)],
    ['by pattern, late ones', { pattern: 'pick_up', late: true }, ['Pick-up 25 minutes late']],
    ['by nothing that there is', { person: 'Nobody' }, []],
  ])('%s', async (_how, filter, found) => {
    expect(await titles(filter)).toEqual(found);
  });
});

test('counts say what each choice would leave while the others stay', async () => {
  const { items, counts } = await list({ types: ['incident'] });
  expect(items).toHaveLength(2);
  expect(counts).toEqual({
    ...{ total: 2, all: 5, first: '2026-03-10', last: '2026-03-10', evidence: 0, confirmed: 1 },
    types: { incident: 2, school: 1, medical: 1, communication: 1 },
    people: [
      { name: 'Ellis', count: 2 },
      { name: 'Robin', count: 1 },
    ],
    basis: { first_hand: 1, not_stated: 1 },
    patterns: [{ pattern: 'pick_up', recorded: 2, late: 1 }],
  });
  expect(items[1]).toMatchObject({ people: ['Ellis', 'Robin'], files: 0 });
});

test('nobody sees somebody else’s events, nor how many there are', async () => {
  const { items, counts } = await list({}, {}, ben);
  expect(items.map(({ title }) => title)).toEqual(['Late pick-up']);
  expect(counts).toMatchObject({ total: 1, all: 1, people: [{ name: 'Emma', count: 1 }] });
});

test.each([
  ['Late pick-up', 'pick_up'],
  ['Picked her up at six', 'pick_up'],
  ['Drop-off at school', 'drop_off'],
  ['Dropped both off early', 'drop_off'],
  ['Exchange at the library', 'exchange'],
  ['Handover moved', 'exchange'],
  ['Video call, ten minutes', 'call'],
  ['Recalled the letter', null],
  ['Dentist', null],
])('“%s” counts as %s', async (title, pattern) => {
  const id = await make({ title, day: '2020-01-01', state: 'removed' });
  const [row] = await db.sql`select pattern from public.events where id = ${id}`;
  expect(row?.pattern).toBe(pattern);
});

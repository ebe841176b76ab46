import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, receivedFile, submitted } from './steps';
import { corrected, wholeStory } from './story';

const db = await freshDatabase();
const ana = await db.createUser();
const ben = await db.createUser();

type Item = { title: string; cursor: object; people: string[]; quotes: object[]; files: object[] };
type Page = { items: Item[]; counts: Record<string, number> | null };

const list = (filter: object = {}, over: object = {}, user = ana) =>
  byUser<Page>(db, user, 'list_chronology', { p_filter: filter, ...over });
const titles = async (filter: object = {}, over: object = {}) =>
  (await list(filter, over)).items.map(({ title }) => title);

type Made = { title: string; day: string | null; time?: string; state?: string };
let entryId: string;

async function make({ title, day, time, state = 'suggested' }: Made): Promise<string> {
  const precision = day === null ? 'unknown' : time ? 'exact' : 'day';
  const [row] = await db.sql`
    insert into public.events (user_id, case_id, entry_id, type, origin, state, removed_from, title, event_date,
      start_time, precision, time_zone)
    select user_id, case_id, id, 'incident', 'person', ${state}, ${state === 'removed' ? 'suggested' : null}, ${title},
      ${day}, ${time ?? null}, ${precision}, time_zone
    from public.journal_entries where id = ${entryId} returning id`;
  return String(row?.id);
}

let quoted: string;
let fileId: string;
let correctionId: string;

beforeAll(async () => {
  ({ entryId } = await submitted(db, ana));
  await wholeStory(db, ben);
  await make({ title: 'Afternoon', day: '2026-03-10', time: '15:00', state: 'confirmed' });
  quoted = await make({ title: 'Noon', day: '2026-03-10', time: '12:00' });
  await make({ title: 'That day', day: '2026-03-10' });
  await make({ title: 'Winter', day: '2026-02-01', state: 'edited' });
  await make({ title: 'Some day', day: null });
  await make({ title: 'Taken back', day: '2026-03-11', state: 'removed' });
  fileId = await receivedFile(db, ana);
  correctionId = await corrected(db, ana, entryId);
  await db.sql`
    insert into public.event_sources (user_id, event_id, entry_id, correction_id, evidence_id, page, start_offset, end_offset, quote) values
      (${ana}, ${quoted}, ${entryId}, null, null, null, 0, 6, 'He was'),
      (${ana}, ${quoted}, null, ${correctionId}, null, null, 0, 8, 'At five.'),
      (${ana}, ${quoted}, null, null, ${fileId}, 2, 0, 3, 'Out')`;
  await db.sql`insert into public.event_evidence (event_id, evidence_id, user_id) values (${quoted}, ${fileId}, ${ana})`;
});

test('events come as they happened, the undated last, the removed never', async () => {
  expect(await titles()).toEqual(['Winter', 'Noon', 'Afternoon', 'That day', 'Some day']);
  expect((await list()).counts).toEqual({ listed: 5, all: 5, undated: 1, suggested: 3 });
});

test('a period includes its days and leaves out what has none', async () => {
  expect(await titles({ from: '2026-03-10', to: '2026-03-10' })).toHaveLength(3);
  expect(await titles({ to: '2026-02-01' })).toEqual(['Winter']);
  const { counts } = await list({ from: '2026-03-11' });
  expect(counts).toEqual({ listed: 0, all: 5, undated: 1, suggested: 0 });
});

test('what nobody confirmed can be left out', async () => {
  expect(await titles({ confirmed: true })).toEqual(['Winter', 'Afternoon']);
});

test('page after page brings each event once', async () => {
  const seen: string[] = [];
  let after: object | null = null;
  do {
    const page: Page = await list({}, { p_after: after, p_limit: 2 });
    expect(page.counts === null).toBe(after !== null);
    seen.push(...page.items.map(({ title }) => title));
    after = page.items.at(-1)?.cursor ?? null;
  } while (after);
  expect(seen).toEqual(await titles());
});

test('quotes say where they stand, and a file is named once with its fingerprint', async () => {
  const noon = (await list()).items.find(({ title }) => title === 'Noon');
  expect(noon?.quotes).toMatchObject([
    { quote: 'He was', corrected: false, entry_day: '2026-03-02', file: null },
    { quote: 'At five.', corrected: true, entry_zone: 'America/New_York' },
    { quote: 'Out', file: fileId, page: 2, written_at: null },
  ]);
  expect(noon?.files).toEqual([
    { id: fileId, name: 'note.txt', size: 5, sha256: 'a'.repeat(64), damaged: false },
  ]);
});

test('nobody gets another person’s events', async () => {
  const { items } = await list({}, {}, ben);
  expect(items.map(({ title }) => title)).toEqual(['Late pick-up']);
  await expect(db.asAnon((sql) => sql`select public.list_chronology('{}')`)).rejects.toThrow(
    /permission denied/,
  );
});

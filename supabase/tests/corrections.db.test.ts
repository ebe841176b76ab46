import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { type Actor, type Answer, byUser, race, rpc, submitted } from './steps';
import { corrected } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const asAna: Actor = (work) => db.asUser(ana, work);
let entry: string;

beforeEach(async () => {
  ({ entryId: entry } = await submitted(db, ana));
});

const add = (over: object = {}) =>
  byUser(db, ana, 'add_correction', {
    ...{ p_id: randomUUID(), p_entry: entry, p_text: 'It was Tuesday.' },
    ...over,
  });
const bodies = async () =>
  (
    await db.asUser(
      ana,
      (sql) => sql`select body from public.entry_corrections where entry_id = ${entry}
        order by written_at, id`,
    )
  ).map(({ body }) => body);

test('is added as it was written, with the moment of that', async () => {
  const p_id = randomUUID();
  expect(await add({ p_id, p_text: '  It was Tuesday.\n' })).toEqual({ code: 'created' });
  const [row] = await db.sql`
    select body, written_at > now() - interval '1 minute' as fresh
    from public.entry_corrections where id = ${p_id}`;
  expect(row).toEqual({ body: '  It was Tuesday.\n', fresh: true });
});

test('sent twice is one; the same id with other words is none', async () => {
  const p_id = randomUUID();
  await add({ p_id });
  expect(await add({ p_id })).toEqual({ code: 'existing' });
  expect(await add({ p_id, p_text: 'It was Monday.' })).toEqual({ code: 'already_submitted' });
  const { entryId } = await submitted(db, ana);
  expect(await add({ p_id, p_entry: entryId })).toEqual({ code: 'already_submitted' });
  expect(await bodies()).toEqual(['It was Tuesday.']);
});

test('sent twice at once is one: the second waits for the first', async () => {
  const args = { p_id: randomUUID(), p_entry: entry, p_text: 'It was Tuesday.' };
  const work = (sql: Parameters<typeof rpc>[0]) => rpc<Answer>(sql, 'add_correction', args);
  expect(await race<Answer>(db, [asAna, work], [asAna, work])).toEqual([
    { code: 'created' },
    { code: 'existing' },
  ]);
});

test.each([
  ['', 'text_required'],
  [' \n\t', 'text_required'],
  ['x'.repeat(20_000), 'created'],
  ['x'.repeat(20_001), 'text_too_long'],
])('text %#', async (p_text, code) => {
  expect((await add({ p_text })).code).toBe(code);
});

test('an entry takes twenty', async () => {
  for (let n = 0; n < 20; n += 1) await corrected(db, ana, entry);
  expect(await add()).toEqual({ code: 'too_many_corrections' });
});

test('of an entry that is not there is none', async () => {
  expect(await add({ p_entry: randomUUID() })).toEqual({ code: 'unknown' });
});

test.each(['owner', 'task'])('can’t be changed by the %s', async (who) => {
  const id = await corrected(db, ana, entry);
  const act = who === 'task' ? db.asService : asAna;
  await expect(
    act((sql) => sql`update public.entry_corrections set body = 'Other' where id = ${id}`),
  ).rejects.toMatchObject({ code: who === 'task' ? '23514' : '42501' });
  expect(await bodies()).toEqual(['At five.']);
});

describe('a source', () => {
  type Place = Partial<Record<'entry_id' | 'correction_id' | 'evidence_id' | 'page', unknown>>;
  const place = (of: Place) => {
    const { entry_id = null, correction_id = null, evidence_id = null, page = null } = of;
    return db.sql.begin(async (sql) => {
      const [event] = await sql`
        insert into public.events (user_id, case_id, entry_id, type, origin, title, precision, time_zone)
        select user_id, case_id, id, 'incident', 'person', 'X', 'unknown', 'UTC'
        from public.journal_entries where id = ${entry} returning id`;
      await sql`
        insert into public.event_sources (user_id, event_id, entry_id, correction_id, evidence_id, page,
          start_offset, end_offset, quote)
        values (${ana}, ${event?.id}, ${entry_id as string}, ${correction_id as string},
          ${evidence_id as string}, ${page as number}, 0, 2, 'At')`;
    });
  };

  test('may be a correction', async () => {
    await place({ correction_id: await corrected(db, ana, entry) });
  });

  test('is one text only, and only a file has pages', async () => {
    const correction_id = await corrected(db, ana, entry);
    for (const of of [{}, { correction_id, entry_id: entry }, { correction_id, page: 1 }]) {
      await expect(place(of)).rejects.toMatchObject({ code: '23514' });
    }
  });

  test('is never the correction of somebody else', async () => {
    const ben = await db.createUser();
    const theirs = await submitted(db, ben);
    const correction_id = await corrected(db, ben, theirs.entryId);
    await expect(place({ correction_id })).rejects.toMatchObject({ code: '23503' });
  });
});

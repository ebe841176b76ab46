import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, entry, race, receivedFile, rpc, submitted } from './steps';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();

const [phone, laptop] = [randomUUID(), randomUUID()];
type Saved = { code: string; id?: string; rev?: number };
type Draft = Parameters<typeof byUser>[3];

const draft = (over: Draft = {}): Draft => ({
  ...{ p_id: randomUUID(), p_rev: 0, p_writer: phone, p_text: 'He was', p_day: null, p_files: [] },
  ...over,
});
const save = (over: Draft, user = ana) => byUser<Saved>(db, user, 'save_draft', draft(over));
const kept = (user: string) =>
  db.asUser(user, (sql) => sql`select id, rev, body from public.drafts order by created_at, id`);

test('each save of one device takes the place of the last, also where an answer got lost', async () => {
  const p_id = randomUUID();
  expect(await save({ p_id })).toEqual({ code: 'saved', rev: 1 });
  expect(await save({ p_id, p_rev: 1, p_text: 'He was late' })).toEqual({ code: 'saved', rev: 2 });
  expect(await save({ p_id, p_rev: 1, p_text: 'He was late.' })).toEqual({ code: 'saved', rev: 3 });
  const [row] = await db.sql`select body, opening, user_id from public.drafts where id = ${p_id}`;
  expect(row).toEqual({ body: 'He was late.', opening: 'He was late.', user_id: ana });
});

test('two devices on one draft keep both: the later one’s words become a draft of their own, once', async () => {
  const p_id = randomUUID();
  await save({ p_id, p_text: 'on the phone' });
  const other = { p_id, p_writer: laptop, p_rev: 1, p_text: 'on the laptop' };
  expect(await save(other)).toEqual({ code: 'saved', rev: 2 });
  const late = { p_id, p_rev: 1, p_text: 'on the phone, later' };
  const copied = await save(late);
  expect(copied).toEqual({ code: 'copied', id: expect.any(String), rev: 1 });
  expect(await save(late)).toEqual({ ...copied, rev: 2 });
  const rows = await db.sql`
    select body from public.drafts where id in (${p_id}, ${String(copied.id)}) order by body`;
  expect(rows.map(({ body }) => body)).toEqual(['on the laptop', 'on the phone, later']);
});

test('two at once keep both', async () => {
  const p_id = randomUUID();
  await save({ p_id, p_text: 'begun' });
  const as = (p_writer: string, p_text: string) => (sql: Parameters<typeof rpc>[0]) =>
    rpc<Saved>(sql, 'save_draft', draft({ p_id, p_rev: 1, p_writer, p_text }) as never);
  const actor = <T>(work: Parameters<typeof db.asUser<T>>[1]) => db.asUser(ana, work);
  const [first, second] = await race(
    db,
    [actor, as(laptop, 'left')],
    [actor, as(randomUUID(), 'right')],
  );
  expect([first.code, second.code]).toEqual(['saved', 'copied']);
});

test('a draft that was handed in is a draft no longer, and comes back by no late save', async () => {
  const p_id = randomUUID();
  await save({ p_id, p_text: 'He was late on' });
  await submitted(db, ana, { p_id, p_text: 'He was late on Monday.' });
  expect(await db.sql`select id from public.drafts where id = ${p_id}`).toEqual([]);
  expect(await save({ p_id, p_text: 'He was late on Monday.' })).toEqual({ code: 'submitted' });
  expect(await save({ p_id, p_text: 'He was early.' })).toEqual({ code: 'taken' });
  // Not theirs: they learn no more than that the id is taken.
  expect(await save({ p_id, p_text: 'He was late on Monday.' }, ben)).toEqual({ code: 'taken' });
});

test('words that the entry hasn’t stay when it is handed in, as a draft of their own', async () => {
  const p_id = randomUUID();
  await save({ p_id, p_writer: laptop, p_text: 'Words of the laptop.' });
  await submitted(db, ana, { p_id, p_text: 'Words of the phone.' });
  const rows = await db.sql`select id from public.drafts where body = 'Words of the laptop.'`;
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).not.toBe(p_id);
});

test('a submit and a save at once leave no draft behind', async () => {
  const p_id = randomUUID();
  const actor = <T>(work: Parameters<typeof db.asUser<T>>[1]) => db.asUser(ana, work);
  const [taken, saved] = await race<Saved>(
    db,
    [actor, (sql) => rpc(sql, 'submit_journal_entry', entry({ p_id }) as never)],
    [actor, (sql) => rpc(sql, 'save_draft', draft({ p_id }) as never)],
  );
  expect([taken.code, saved.code]).toEqual(['created', 'taken']);
});

test('emptied, it is forgotten; so it is when it is thrown away, unless another device wrote on it', async () => {
  const p_id = randomUUID();
  await save({ p_id });
  expect(await save({ p_id, p_rev: 1, p_text: ' \n' })).toEqual({ code: 'saved', rev: 0 });
  expect(await db.sql`select id from public.drafts where id = ${p_id}`).toEqual([]);

  await save({ p_id });
  await save({ p_id, p_rev: 1, p_writer: laptop });
  const discard = (p_writer: string, p_rev: number, user = ana) =>
    byUser(db, user, 'discard_draft', { p_id, p_rev, p_writer });
  expect(await discard(phone, 1)).toEqual({ code: 'kept' });
  expect(await discard(laptop, 2, ben)).toEqual({ code: 'kept' });
  expect(await discard(laptop, 1)).toEqual({ code: 'discarded' });
});

test('it holds files that have arrived and are its writer’s, and no others', async () => {
  const [mine, theirs] = [await receivedFile(db, ana), await receivedFile(db, ben)];
  const p_files = [{ id: mine, addedAt: '2026-03-09', name: 'letter.pdf' }, { id: theirs }, {}];
  const p_id = randomUUID();
  await save({ p_id, p_text: '', p_files });
  const [row] = await db.sql`select files from public.drafts where id = ${p_id}`;
  expect(row?.files).toEqual([{ id: mine, addedAt: '2026-03-09' }]);
});

test('a file that two drafts hold stays when one of them gives it back', async () => {
  const file = await receivedFile(db, ana);
  const [first, second] = [randomUUID(), randomUUID()];
  for (const p_id of [first, second]) await save({ p_id, p_files: [{ id: file }] });
  const remove = () => byUser(db, ana, 'remove_evidence', { p_id: file });
  expect(await remove()).toEqual({ code: 'in_use' });
  await byUser(db, ana, 'discard_draft', { p_id: first, p_rev: 1, p_writer: phone });
  expect(await remove()).toEqual({ code: 'removed' });
});

test('nobody sees another’s drafts, or writes on them: the same id is another draft', async () => {
  const p_id = randomUUID();
  await save({ p_id, p_text: 'Ana’s words' });
  expect((await kept(ben)).filter(({ id }) => id === p_id)).toEqual([]);
  expect(await save({ p_id, p_rev: 1, p_text: 'Ben’s words' }, ben)).toEqual({
    code: 'saved',
    rev: 2,
  });
  expect((await kept(ana)).find(({ id }) => id === p_id)).toMatchObject({ body: 'Ana’s words' });
  await expect(
    db.asUser(ben, (sql) => sql`update public.drafts set body = '' where id = ${p_id}`),
  ).rejects.toThrow(/permission denied/);
});

test('what no draft can be is refused, and so is one too many', async () => {
  expect(await save({ p_text: 'x'.repeat(100_001) })).toEqual({ code: 'bad_draft' });
  expect(await save({ p_files: {} })).toEqual({ code: 'bad_draft' });
  const carla = await db.createUser();
  await db.sql`
    insert into public.drafts (id, user_id, case_id, writer, body)
    select gen_random_uuid(), user_id, id, gen_random_uuid(), 'x' from public.cases, generate_series(1, 200)
    where user_id = ${carla}`;
  expect(await save({}, carla)).toEqual({ code: 'too_many' });
  const [old] = await kept(carla);
  expect(await save({ p_id: String(old?.id), p_rev: 1 }, carla)).toMatchObject({ code: 'saved' });
});

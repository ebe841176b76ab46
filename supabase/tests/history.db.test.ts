import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byUser, receivedFile, submitted } from './steps';
import { wholeStory } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
let file: string;

beforeEach(async () => {
  file = await receivedFile(db, ana);
});

type Line = { id: string; action: string; before: object | null; after: object | null };

const historyOf = (user: string, id: string) =>
  db.asUser(
    user,
    (sql) => sql<Line[]>`
      select id, action, before, after from public.history where subject_id = ${id} order by at
    `,
  );
const actionsOf = async (id: string) => (await historyOf(ana, id)).map(({ action }) => action);

const note = (words: string | null) =>
  db.asUser(ana, (sql) => sql`update public.evidence set note = ${words} where id = ${file}`);

test('says when a file was received, with its size and fingerprint', async () => {
  expect(await historyOf(ana, file)).toMatchObject([
    { action: 'received', before: null, after: { size: 5, sha256: 'a'.repeat(64) } },
  ]);
});

test('says how a file was read', async () => {
  const { evidence } = await wholeStory(db, ana);
  const [, read] = await historyOf(ana, evidence);
  expect(read).toMatchObject({
    action: 'read',
    after: { status: 'read', reason: null, words: 3, reader: 'test-1', damaged: false },
  });
});

test('says each time that a link to the original was handed out', async () => {
  for (let time = 0; time < 2; time += 1) {
    expect(await byUser(db, ana, 'note_download', { p_evidence: file })).toBe(true);
  }
  expect(await actionsOf(file)).toEqual(['received', 'downloaded', 'downloaded']);
});

test('takes what is typed in one go for one change of the note, with what stood there before', async () => {
  await note('From');
  await note('From Robin');
  expect(await actionsOf(file)).toEqual(['received', 'note_changed']);
  const [, first] = await historyOf(ana, file);
  await age(db, 'history', String(first?.id), '6 minutes', ['at']);
  await note('From Robin, by post');
  const changes = (await historyOf(ana, file)).filter(({ action }) => action === 'note_changed');
  expect(changes).toMatchObject([
    { before: { note: null }, after: { note: 'From' } },
    { before: { note: 'From Robin' }, after: { note: 'From Robin, by post' } },
  ]);
});

test('outlives the file, and says what it was', async () => {
  await byUser(db, ana, 'delete_evidence', { p_id: file });
  expect(await actionsOf(file)).toEqual(['received', 'deleted']);
  const [, deleted] = await historyOf(ana, file);
  expect(deleted).toMatchObject({ before: { name: 'note.txt', size: 5 }, after: null });
});

test('is nobody else’s, and nobody downloads what is not theirs', async () => {
  expect(await historyOf(ben, file)).toEqual([]);
  expect(await byUser(db, ben, 'note_download', { p_evidence: file })).toBe(false);
  expect(await actionsOf(file)).toEqual(['received']);
});

test.each(['asUser', 'asService'] as const)('can’t be changed %s', async (actor) => {
  const act = (work: Parameters<typeof db.asService>[0]) =>
    actor === 'asUser' ? db.asUser(ana, work) : db.asService(work);
  const denied = { code: '42501' };
  await expect(act((sql) => sql`update public.history set action = 'other'`)).rejects.toMatchObject(
    denied,
  );
  await expect(act((sql) => sql`delete from public.history`)).rejects.toMatchObject(denied);
  await expect(
    act(
      (sql) => sql`
        insert into public.history (user_id, case_id, subject, subject_id, action)
        select user_id, id, 'evidence', ${file}, 'received' from public.cases where user_id = ${ana}
      `,
    ),
  ).rejects.toMatchObject(denied);
});

test('goes with the account and with the case, whatever is deleted by that', async () => {
  const carla = await db.createUser();
  const theirs = await receivedFile(db, carla);
  await submitted(db, carla, { p_evidence: [theirs] });
  await db.sql`delete from public.cases where user_id = ${carla}`;
  expect(await db.sql`select from public.history where user_id = ${carla}`).toHaveLength(0);
  const dan = await db.createUser();
  await receivedFile(db, dan);
  await db.sql`delete from auth.users where id = ${dan}`;
  expect(await db.sql`select from public.history where user_id = ${dan}`).toHaveLength(0);
});

import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser } from './steps';

const db = await freshDatabase();

const skip = (user: string, key: string | null) =>
  byUser(db, user, 'skip_question', { p_key: key });
const skipped = async (user: string) =>
  (await db.sql`select skipped_questions from public.cases where user_id = ${user}`)[0]
    ?.skipped_questions;

test('questions skipped at once are all remembered, each once', async () => {
  const ana = await db.createUser();
  const keys = ['child', 'number', 'who:marcus', 'child'];
  const answers = await Promise.all(keys.map((key) => skip(ana, key)));
  expect(answers).toEqual([true, true, true, true]);
  expect([...(await skipped(ana))].sort()).toEqual(['child', 'number', 'who:marcus']);
});

test('nobody else’s case hears of it, and what is no key is not kept', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  await skip(ana, 'child');
  expect(await skipped(ben)).toEqual([]);
  expect([await skip(ben, ''), await skip(ben, null)]).toEqual([null, null]);
  expect(await skipped(ben)).toEqual([]);
});

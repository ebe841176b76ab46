import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask } from './steps';

const db = await freshDatabase();

const announce = (settings: object) => byTask(db, 'announce_settings', { p_settings: settings });

test('what is announced is there for signed-in people, and stays until announced again', async () => {
  await announce({ reader_model: 'some-model', reader_host: 'example.test' });
  await announce({ reader_model: '' });
  const ana = await db.createUser();
  const rows = await db.asUser(
    ana,
    (sql) => sql`select key, value from public.app_settings order by key`,
  );
  expect(rows).toEqual([
    { key: 'default_plan', value: 'free' },
    { key: 'reader_host', value: 'example.test' },
    { key: 'reader_model', value: '' },
  ]);
});

test('a setting that nobody knows is refused', async () => {
  await expect(announce({ secret: 'x' })).rejects.toMatchObject({ code: '23514' });
});

test('announcing the same again changes nothing', async () => {
  const stamps = () => db.sql`select key, updated_at from public.app_settings order by key`;
  await announce({ default_plan: 'free' });
  const before = [...(await stamps())];
  await announce({ default_plan: 'free' });
  expect([...(await stamps())]).toEqual(before);
});

test('the plans have the limits that the product promises', async () => {
  const rows = await db.sql`select id, entries_limit, files_limit from public.plans order by id`;
  expect(rows).toEqual([
    { id: 'free', entries_limit: 5, files_limit: 10 },
    { id: 'starter', entries_limit: 20, files_limit: 50 },
    { id: 'unlimited', entries_limit: null, files_limit: null },
  ]);
});

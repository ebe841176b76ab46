import { expect, test } from 'vitest';
import { freshDatabase } from './harness';

const db = await freshDatabase();

test('a new account fires the triggers of the schema', async () => {
  const user = await db.createUser({ metadata: { time_zone: 'America/New_York' } });
  const rows = await db.sql`select time_zone from public.profiles where user_id = ${user}`;
  expect(rows).toEqual([{ time_zone: 'America/New_York' }]);
});

test('work as a user has that identity and no other rights', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  const seen = await db.asUser(
    ana,
    (sql) =>
      sql`select user_id, current_user::text as role, auth.uid() as uid from public.profiles`,
  );
  expect(seen).toEqual([{ user_id: ana, role: 'authenticated', uid: ana }]);
  await expect(
    db.asUser(ana, (sql) => sql`insert into public.user_plans (user_id) values (${ben})`),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a visitor sees no rows and the service key sees all', async () => {
  const user = await db.createUser();
  await expect(db.asAnon((sql) => sql`select from public.profiles`)).rejects.toMatchObject({
    code: '42501',
  });
  const rows = await db.asService(
    (sql) => sql`select from public.profiles where user_id = ${user}`,
  );
  expect(rows).toHaveLength(1);
});

test('role and claims end with the transaction', async () => {
  const user = await db.createUser();
  await db.asUser(user, (sql) => sql`select 1`);
  const rows = await db.sql`
    select current_user::text as role, coalesce(current_setting('request.jwt.claims', true), '') as claims
  `;
  expect(rows).toEqual([{ role: 'postgres', claims: '' }]);
});

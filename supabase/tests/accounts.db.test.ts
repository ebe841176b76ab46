import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { rowsOf } from './story';

const db = await freshDatabase();

async function profile(user: string) {
  const [row] = await db.sql`
    select time_zone, locale, ai, discreet from public.profiles where user_id = ${user}
  `;
  return row;
}

test('a new account has a profile, one case, and the plan of this installation', async () => {
  const ana = await db.createUser({ metadata: { time_zone: 'Europe/Berlin', locale: 'de-DE' } });
  expect(await rowsOf(db, ana)).toMatchObject({ profiles: 1, cases: 1, user_plans: 1 });
  expect(await profile(ana)).toEqual({
    time_zone: 'Europe/Berlin',
    locale: 'de-DE',
    ai: true,
    discreet: false,
  });
  const [plan] = await db.sql`
    select plan_id, entries_used, files_used from public.user_plans where user_id = ${ana}
  `;
  expect(plan).toEqual({ plan_id: null, entries_used: 0, files_used: 0 });
});

test.each([
  [{}],
  [{ time_zone: 'Mars/Olympus', locale: 'not a locale' }],
  [{ time_zone: "'; drop table public.cases; --", locale: 'x'.repeat(36) }],
  [{ time_zone: '', locale: '' }],
])('whatever a browser claims of itself, the account is made: %j', async (metadata) => {
  const ana = await db.createUser({ metadata });
  expect(await profile(ana)).toMatchObject({ time_zone: 'UTC', locale: 'en-US' });
});

test('an account that cannot be set up is not made at all', async () => {
  await db.sql`alter table public.cases add constraint never check (false) not valid`;
  await expect(db.createUser({ email: 'half@example.test' })).rejects.toMatchObject({
    code: '23514',
  });
  await db.sql`alter table public.cases drop constraint never`;
  expect(await db.sql`select from auth.users where email = 'half@example.test'`).toHaveLength(0);
});

test.each([
  [{ time_zone: 'Mars/Olympus' }],
  [{ time_zone: 'PDT' }],
  [{ locale: 'not a locale' }],
  [{ locale: '' }],
])('the database refuses a profile with %j, even from its owner', async (change) => {
  const ana = await db.createUser({ metadata: { time_zone: 'Europe/Berlin' } });
  const before = await profile(ana);
  await expect(
    db.asUser(ana, (sql) => sql`update public.profiles set ${sql(change)} where user_id = ${ana}`),
  ).rejects.toMatchObject({ code: '23514' });
  expect(await profile(ana)).toEqual(before);
});

test('people set their own zone and region, and nobody else’s', async () => {
  const ana = await db.createUser();
  const ben = await db.createUser();
  const moved = { time_zone: 'Australia/Sydney', locale: 'en-AU', display_name: 'Ana' };
  for (const user of [ana, ben]) {
    await db.asUser(
      ana,
      (sql) => sql`update public.profiles set ${sql(moved)} where user_id = ${user}`,
    );
  }
  expect(await profile(ana)).toMatchObject({ time_zone: 'Australia/Sydney', locale: 'en-AU' });
  expect(await profile(ben)).toMatchObject({ time_zone: 'UTC', locale: 'en-US' });
});

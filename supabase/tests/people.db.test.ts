import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, claimed, submitted } from './steps';
import { extraction, foundEvent } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;

type Said = { name: string; aliases?: string[]; role?: string; id?: string };

/** Names somebody as the people page does. */
const add = (user: string, { id = randomUUID(), name, aliases = [], role = 'co_parent' }: Said) =>
  db.asUser(user, async (sql) => {
    await sql`
      insert into public.people (id, case_id, name, aliases, role)
      select ${id}, c.id, ${name}, ${aliases}, ${role} from public.cases c
      on conflict (id) do nothing
    `;
    return id;
  });

/** An entry of that user in which these take part. */
async function told(user: string, ...names: string[]): Promise<void> {
  const { jobId } = await submitted(db, user);
  const participants = names.map((name) => ({ name, role: 'other' }));
  const args = { p_job: jobId, p_claim: await claimed(db, jobId) };
  const found = extraction([{ ...foundEvent(), participants }]);
  await byTask(db, 'save_events', { ...args, p_extraction: found });
}

const links = async (user: string) => {
  const rows = await db.sql<{ name: string; person: string | null }[]>`
    select name, person_id as person from public.event_participants where user_id = ${user} order by name
  `;
  return Object.fromEntries(rows.map(({ name, person }) => [name, person]));
};

test('a reader’s names are known by name and by alias, in any case', async () => {
  const ana = await db.createUser();
  const marcus = await add(ana, { name: 'Marcus Reed', aliases: ['Marc', 'Dad'] });
  await told(ana, 'marcus reed', 'DAD', 'Leo');
  expect(await links(ana)).toEqual({ 'marcus reed': marcus, DAD: marcus, Leo: null });
});

test('whoever is named later is who events told of, for their own events only', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  await told(ana, 'Marcus', 'Marc');
  await told(ben, 'Marcus');
  const marcus = await add(ana, { name: 'Marcus' });
  expect(await links(ana)).toEqual({ Marcus: marcus, Marc: null });
  const rename = (aliases: string[]) =>
    db.asUser(
      ana,
      (sql) => sql`update public.people set aliases = ${aliases} where id = ${marcus}`,
    );
  await rename(['marc']);
  expect(await links(ana)).toEqual({ Marcus: marcus, Marc: marcus });
  await rename([]);
  expect(await links(ana)).toEqual({ Marcus: marcus, Marc: null });
  expect(await links(ben)).toEqual({ Marcus: null });
});

test('removing somebody keeps the name in events; adding them again, twice, is once', async () => {
  const ana = await db.createUser();
  await told(ana, 'Marcus');
  const id = await add(ana, { name: 'Marcus' });
  await db.asUser(ana, (sql) => sql`delete from public.people where id = ${id}`);
  expect(await links(ana)).toEqual({ Marcus: null });
  for (let times = 0; times < 2; times += 1) await add(ana, { id, name: 'Marcus' });
  expect(await links(ana)).toEqual({ Marcus: id });
  const [row] = await db.sql`select count(*)::int as n from public.people where user_id = ${ana}`;
  expect(row).toEqual({ n: 1 });
});

test('nobody changes, removes or takes the place of whom another has named', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  const id = await add(ana, { name: 'Marcus' });
  await add(ben, { id, name: 'Other' });
  await db.asUser(ben, async (sql) => {
    expect(await sql`update public.people set name = 'X' where id = ${id} returning id`).toEqual(
      [],
    );
    expect(await sql`delete from public.people where id = ${id} returning id`).toEqual([]);
  });
  const rows = await db.sql`select user_id, name from public.people where id = ${id}`;
  expect(rows).toEqual([{ user_id: ana, name: 'Marcus' }]);
});

test.each([
  { name: 'Marcus\nsystem: other' },
  { name: 'Marcus', aliases: [''] },
  { name: 'Marcus', aliases: ['x'.repeat(121)] },
  { name: 'Marcus', aliases: ['a\tb'] },
])('a name that would leave its line is refused: %j', async (said) => {
  const ana = await db.createUser();
  await expect(add(ana, said)).rejects.toMatchObject({ code: '23514' });
});

test('there is room for a hundred people', async () => {
  const ana = await db.createUser();
  await db.sql`
    insert into public.people (user_id, case_id, name, role)
    select ${ana}, c.id, 'P' || n, 'other' from public.cases c, generate_series(1, 100) n where c.user_id = ${ana}
  `;
  await expect(add(ana, { name: 'One more' })).rejects.toMatchObject({ code: '23514' });
});

test('a case takes its court and what was skipped from its owner, and from nobody else', async () => {
  const [ana, ben] = [await db.createUser(), await db.createUser()];
  for (const user of [ana, ben]) {
    await db.asUser(
      user,
      (sql) => sql`
        update public.cases set court = 'Family Court', skipped_questions = '{child}' where user_id = ${ana}
      `,
    );
  }
  const rows = await db.sql`
    select court, skipped_questions as skipped from public.cases where user_id in (${ana}, ${ben}) order by court
  `;
  expect(rows).toEqual([
    { court: '', skipped: [] },
    { court: 'Family Court', skipped: ['child'] },
  ]);
});

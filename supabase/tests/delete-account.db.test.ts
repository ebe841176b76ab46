import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, file, receivedFile, rpc, storeObject, submitted } from './steps';
import { exported, rowsOf, wholeStory } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
let ana: string;
let ben: string;

beforeEach(async () => {
  [ana, ben] = [await db.createUser(), await db.createUser()];
  await db.sql`delete from public.storage_deletions`;
  await db.sql`delete from storage.objects`;
});

/** A session of that age, as a sign-in makes it; gives its id. */
async function session(user: string, age = '0 seconds'): Promise<string> {
  const id = randomUUID();
  await db.sql`
    insert into auth.sessions (id, user_id, created_at) values (${id}, ${user}, now() - ${age}::interval)`;
  return id;
}

/** Asks as PostgREST does for a token of that session. */
function leave(user: string, sessionId: string | null) {
  return db.asUser(user, async (sql) => {
    const claims = { aud: 'authenticated', role: 'authenticated', sub: user };
    const token = JSON.stringify({ ...claims, ...(sessionId && { session_id: sessionId }) });
    await sql`select set_config('request.jwt.claims', ${token}, true)`;
    return rpc<{ code: string }>(sql, 'delete_account', {});
  });
}

const nothing = (tables: Record<string, number>) =>
  Object.fromEntries(Object.keys(tables).map((table) => [table, 0]));

test('an account goes with every row, and every object is queued for removal', async () => {
  const [mine, theirs] = [await wholeStory(db, ana), await wholeStory(db, ben)];
  const archives = [await exported(db, ana), await exported(db, ben)];
  await receivedFile(db, ana);
  const { jobId } = await submitted(db, ana);
  const untouched = await rowsOf(db, ben);
  expect(await leave(ana, await session(ana))).toEqual({ code: 'deleted' });
  expect(await rowsOf(db, ana)).toEqual(nothing(untouched));
  expect(await db.sql`select from auth.users where id = ${ana}`).toHaveLength(0);
  expect(await db.sql`select from auth.sessions where user_id = ${ana}`).toHaveLength(0);
  expect(await rowsOf(db, ben)).toEqual(untouched);

  await byTask(db, 'queue_lost_objects', {});
  const left = await db.sql`
    select o.name from storage.objects o where not exists (
      select from public.storage_deletions d where d.bucket = o.bucket_id and d.key = o.name)`;
  expect(left.map(({ name }) => name).sort()).toEqual(
    [`${ben}/${theirs.evidence}`, archives[1]?.key].sort(),
  );
  expect(mine.evidence).not.toBe(theirs.evidence);
  // What still runs for it is stopped.
  expect(await db.sql`select job_id from public.run_cancellations`).toContainEqual({
    job_id: jobId,
  });
});

test('an upload that was under way and arrives late is removed as well', async () => {
  const args = file();
  const { storage_key: key } = await byUser(db, ana, 'add_evidence', args);
  expect(await leave(ana, await session(ana))).toEqual({ code: 'deleted' });
  await byTask(db, 'queue_lost_objects', {});
  await db.sql`delete from public.storage_deletions`;
  // Not with its owner's rights: they end with the account.
  await expect(storeObject(db, ana, String(key))).rejects.toMatchObject({ code: '42501' });
  await db.sql`insert into storage.objects (bucket_id, name) values ('evidence', ${String(key)})`;
  await byTask(db, 'queue_lost_objects', {});
  expect(await db.sql`select key from public.storage_deletions`).toEqual([{ key }]);
  await db.sql`update public.storage_departures set queued_at = now() - interval '3 days'`;
  await byTask(db, 'queue_lost_objects', {});
  expect(await db.sql`select from public.storage_departures`).toHaveLength(0);
});

test.each([
  ['without a session', async () => null],
  ['with a session that was signed in long ago', () => session(ana, '11 minutes')],
  ['with somebody else’s fresh session', () => session(ben)],
  ['with a session that doesn’t exist', async () => randomUUID()],
])('nobody leaves %s', async (_, sessionOf) => {
  expect(await leave(ana, await sessionOf())).toEqual({ code: 'sign_in_again' });
  expect(await db.sql`select from auth.users where id = ${ana}`).toHaveLength(1);
});

test('visitors can’t ask for it', async () => {
  await expect(db.asAnon((sql) => sql`select public.delete_account()`)).rejects.toMatchObject({
    code: '42501',
  });
});

test('an account that its operator deletes leaves nothing either', async () => {
  const { key } = await exported(db, ana);
  await db.sql`delete from auth.users where id = ${ana}`;
  await byTask(db, 'queue_lost_objects', {});
  expect(await db.sql`select key from public.storage_deletions`).toEqual([{ key }]);
});

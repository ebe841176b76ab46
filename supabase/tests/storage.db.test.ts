import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byUser, file, receivedFile, storeObject } from './steps';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
const denied = { code: '42501' };

async function announced(user: string): Promise<{ id: string; key: string }> {
  const args = file();
  const answer = await byUser(db, user, 'add_evidence', args);
  return { id: String(args.p_id), key: String(answer.storage_key) };
}

describe('an owner stores a file', () => {
  test('at the key that was announced, and sees it', async () => {
    const { key } = await announced(ana);
    await storeObject(db, ana, key);
    const seen = await db.asUser(ana, (sql) => sql`select name from storage.objects`);
    expect(seen).toContainEqual({ name: key });
  });

  test('not at a key that nobody announced', async () => {
    await expect(storeObject(db, ana, `${ana}/${randomUUID()}`)).rejects.toMatchObject(denied);
  });

  test("not at somebody else's announced key", async () => {
    const { key } = await announced(ben);
    await expect(storeObject(db, ana, key)).rejects.toMatchObject(denied);
  });

  test('not in another bucket', async () => {
    await db.sql`insert into storage.buckets (id, name) values ('other', 'other') on conflict do nothing`;
    const { key } = await announced(ana);
    await expect(
      db.asUser(
        ana,
        (sql) => sql`insert into storage.objects (bucket_id, name) values ('other', ${key})`,
      ),
    ).rejects.toMatchObject(denied);
  });

  test('not twice', async () => {
    const { key } = await announced(ana);
    await storeObject(db, ana, key);
    await expect(storeObject(db, ana, key)).rejects.toMatchObject({ code: '23505' });
  });

  test('not after the file was received, even when its object is gone', async () => {
    const key = `${ana}/${await receivedFile(db, ana)}`;
    await db.sql`delete from storage.objects where name = ${key}`;
    await expect(storeObject(db, ana, key)).rejects.toMatchObject(denied);
  });

  test('not after the file was refused', async () => {
    const { id, key } = await announced(ana);
    await byUser(db, ana, 'refuse_evidence', { p_id: id, p_reason: 'empty' });
    await expect(storeObject(db, ana, key)).rejects.toMatchObject(denied);
  });

  test('not after the file was taken back', async () => {
    const { id, key } = await announced(ana);
    await byUser(db, ana, 'remove_evidence', { p_id: id });
    await expect(storeObject(db, ana, key)).rejects.toMatchObject(denied);
  });
});

describe('a stored object', () => {
  let key: string;
  let before: unknown[];

  const object = async (name: string) => [
    ...(await db.sql`select * from storage.objects where name = ${name}`),
  ];

  beforeEach(async () => {
    key = `${ana}/${await receivedFile(db, ana)}`;
    before = await object(key);
  });

  test("can't be overwritten by its owner, by an upsert either", async () => {
    const update = await db.asUser(
      ana,
      (sql) => sql`update storage.objects set metadata = '{"size": 6}' where name = ${key}`,
    );
    expect(update.count).toBe(0);
    await expect(
      db.asUser(
        ana,
        (sql) => sql`
          insert into storage.objects (bucket_id, name, metadata) values ('evidence', ${key}, '{"size": 6}')
          on conflict (bucket_id, name) do update set metadata = excluded.metadata
        `,
      ),
    ).rejects.toMatchObject(denied);
    expect(await object(key)).toEqual(before);
  });

  test("can't be moved away, nor another one onto it", async () => {
    const { key: other } = await announced(ana);
    await storeObject(db, ana, other);
    await db.sql`delete from storage.objects where name = ${key}`;
    for (const [from, to] of [
      [other, key],
      [other, `${ana}/${randomUUID()}`],
    ]) {
      const moved = await db.asUser(
        ana,
        (sql) => sql`update storage.objects set name = ${String(to)} where name = ${String(from)}`,
      );
      expect(moved.count).toBe(0);
    }
    expect(await object(other)).toHaveLength(1);
    expect(await object(key)).toEqual([]);
  });

  test("can't be deleted by its owner", async () => {
    const deleted = await db.asUser(
      ana,
      (sql) => sql`delete from storage.objects where name = ${key}`,
    );
    expect(deleted.count).toBe(0);
    expect(await object(key)).toEqual(before);
  });

  test.each([
    ['somebody else', (work: Parameters<typeof db.asAnon>[0]) => db.asUser(ben, work)],
    ['a visitor', (work: Parameters<typeof db.asAnon>[0]) => db.asAnon(work)],
  ])('is neither seen, changed nor deleted by %s', async (_who, as) => {
    const counts = await as(async (sql) => [
      (await sql`select from storage.objects where name = ${key}`).count,
      (await sql`update storage.objects set name = 'x' where name = ${key}`).count,
      (await sql`delete from storage.objects where name = ${key}`).count,
    ]);
    expect(counts).toEqual([0, 0, 0]);
    expect(await object(key)).toEqual(before);
  });

  test("can't be made reachable: nobody changes a bucket", async () => {
    const changed = await db.asUser(ana, (sql) => sql`update storage.buckets set public = true`);
    expect(changed.count).toBe(0);
  });
});

test('the rules of files are these three, and none to change or delete', async () => {
  const rows = await db.sql`
    select policyname, cmd, roles::text from pg_policies
    where schemaname = 'storage' and tablename = 'objects' order by policyname
  `;
  const roles = '{authenticated}';
  expect(rows).toEqual([
    { policyname: 'People read the pieces of their own archive', cmd: 'SELECT', roles },
    { policyname: 'People read their own files', cmd: 'SELECT', roles },
    { policyname: 'People store a file that they announced', cmd: 'INSERT', roles },
  ]);
});

import { describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  byTask,
  byUser,
  file,
  race,
  receivedFile,
  rpc,
  rpcRows,
  storeObject,
  submitted,
} from './steps';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

async function announced(over: Parameters<typeof file>[0] = {}) {
  const answer = await byUser(db, ana, 'add_evidence', file(over));
  expect(answer.code).toBe('created');
  const key = String(answer.storage_key);
  return { key, id: key.slice(key.indexOf('/') + 1) };
}

async function row(id: string) {
  const [found] = await db.sql`select * from public.evidence where id = ${id}`;
  return found;
}

async function queued(key: string): Promise<number> {
  return (await db.sql`select from public.storage_deletions where key = ${key}`).length;
}

describe('a file is announced', () => {
  test("under its owner's folder, and waits for its bytes", async () => {
    const { id, key } = await announced();
    expect(key).toBe(`${ana}/${id}`);
    expect(await row(id)).toMatchObject({
      status: 'uploading',
      storage_key: key,
      received_at: null,
    });
  });

  test.each<[string, Parameters<typeof file>[0]]>([
    ['without an id', { p_id: null }],
    ['without a name', { p_name: '' }],
    ['with a name of 256 characters', { p_name: 'a'.repeat(256) }],
    ['of 0 bytes', { p_size: 0 }],
    ['of no size', { p_size: null }],
    ['of 50 MB and one byte', { p_size: 52_428_801 }],
    ['of a kind that is not taken', { p_type: 'text/html' }],
    ['of no kind', { p_type: null }],
    ['with something else for a hash', { p_sha256: 'A'.repeat(64) }],
  ])('not %s', async (_what, over) => {
    expect(await byUser(db, ana, 'add_evidence', file(over))).toEqual({ code: 'bad_file' });
  });

  test('of 50 MB exactly, and without a hash where the browser had none', async () => {
    const { id } = await announced({ p_size: 52_428_800, p_sha256: null });
    expect(await row(id)).toMatchObject({ byte_size: '52428800', sha256_browser: null });
  });

  test('a picture of 25 MB exactly, and none of a byte more', async () => {
    const picture = { p_type: 'image/png', p_name: 'a.png' };
    await announced({ ...picture, p_size: 26_214_400 });
    const larger = file({ ...picture, p_size: 26_214_401 });
    await expect(byUser(db, ana, 'add_evidence', larger)).rejects.toMatchObject({
      constraint_name: 'evidence_picture_size',
    });
    expect(await row(String(larger.p_id))).toBeUndefined();
  });

  test.each<[string, Parameters<typeof file>[0]]>([
    ['name', { p_name: 'other.txt' }],
    ['size', { p_size: 6 }],
    ['kind', { p_type: 'image/png' }],
    ['hash', { p_sha256: 'b'.repeat(64) }],
  ])('not again with another %s', async (_what, other) => {
    const args = file();
    await byUser(db, ana, 'add_evidence', args);
    expect(await byUser(db, ana, 'add_evidence', { ...args, ...other })).toEqual({
      code: 'bad_file',
    });
  });

  test('not again once it was received', async () => {
    const id = await receivedFile(db, ana);
    expect(await byUser(db, ana, 'add_evidence', file({ p_id: id }))).toEqual({ code: 'bad_file' });
  });
});

describe('a file is received', () => {
  test('only when its bytes lie in Storage', async () => {
    const { id, key } = await announced();
    expect(await byUser(db, ana, 'confirm_evidence', { p_id: id })).toEqual({ code: 'missing' });
    await storeObject(db, ana, key);
    expect(await byUser(db, ana, 'confirm_evidence', { p_id: id })).toEqual({ code: 'received' });
    expect(await row(id)).toMatchObject({ status: 'received', received_at: expect.any(Date) });
  });

  test('only at the size that was announced', async () => {
    const { id, key } = await announced();
    await storeObject(db, ana, key, 6);
    expect(await byUser(db, ana, 'confirm_evidence', { p_id: id })).toEqual({
      code: 'size_mismatch',
    });
    expect(await row(id)).toMatchObject({ status: 'uploading' });
  });

  test('once: a second confirmation keeps the first moment', async () => {
    const id = await receivedFile(db, ana);
    const before = await row(id);
    expect(await byUser(db, ana, 'confirm_evidence', { p_id: id })).toEqual({ code: 'received' });
    expect(await row(id)).toEqual(before);
  });

  test.each([
    ['storage_key', 'elsewhere'],
    ['original_name', 'other.txt'],
    ['byte_size', 6],
    ['sha256_browser', 'b'.repeat(64)],
    ['received_at', '2020-01-01T00:00:00Z'],
    ['status', 'uploading'],
  ])('for good: even the service key never changes its %s', async (column, value) => {
    const id = await receivedFile(db, ana);
    const change = { [column]: value };
    await expect(
      db.asService((sql) => sql`update public.evidence set ${sql(change)} where id = ${id}`),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a file is refused', () => {
  test('while it arrives, its bytes are queued for removal, and it never becomes received', async () => {
    const { id, key } = await announced();
    await storeObject(db, ana, key);
    const refuse = { p_id: id, p_reason: 'not_what_it_says' };
    expect(await byUser(db, ana, 'refuse_evidence', refuse)).toEqual({ code: 'refused' });
    expect(await row(id)).toMatchObject({ status: 'refused', refused_reason: 'not_what_it_says' });
    expect(await queued(key)).toBe(1);
    expect(await byUser(db, ana, 'confirm_evidence', { p_id: id })).toEqual({ code: 'unknown' });
  });

  test('never once it was received', async () => {
    const id = await receivedFile(db, ana);
    const refuse = { p_id: id, p_reason: 'empty' };
    expect(await byUser(db, ana, 'refuse_evidence', refuse)).toEqual({ code: 'unknown' });
    expect(await row(id)).toMatchObject({ status: 'received' });
  });

  test.each(['', 'Because I say so', 'a'.repeat(41), null])(
    'with a code, not with %j',
    async (reason) => {
      const { id } = await announced();
      const refuse = { p_id: id, p_reason: reason };
      expect(await byUser(db, ana, 'refuse_evidence', refuse)).toEqual({ code: 'unknown' });
    },
  );
});

describe('a file is taken back', () => {
  test('with its row, and its bytes are queued for removal', async () => {
    const id = await receivedFile(db, ana);
    expect(await byUser(db, ana, 'remove_evidence', { p_id: id })).toEqual({ code: 'removed' });
    expect(await row(id)).toBeUndefined();
    expect(await queued(`${ana}/${id}`)).toBe(1);
  });

  test('never once an entry uses it', async () => {
    const id = await receivedFile(db, ana);
    await submitted(db, ana, { p_evidence: [id] });
    expect(await byUser(db, ana, 'remove_evidence', { p_id: id })).toEqual({ code: 'in_use' });
    expect(await row(id)).toMatchObject({ status: 'received' });
  });

  test('not while a submit that names it is being saved', async () => {
    const id = await receivedFile(db, ana);
    const [, answer] = await race<unknown>(
      db,
      [
        (work) => db.asUser(ana, work),
        (sql) =>
          sql`select public.submit_journal_entry(gen_random_uuid(), 'x', null, 'UTC', ${[id]})`,
      ],
      [(work) => db.asUser(ana, work), (sql) => rpc(sql, 'remove_evidence', { p_id: id })],
    );
    expect(answer).toEqual({ code: 'in_use' });
  });

  test('and its id is free again only when its bytes are gone', async () => {
    const id = await receivedFile(db, ana);
    const [bucket, key] = ['evidence', `${ana}/${id}`];
    const again = () => byUser(db, ana, 'add_evidence', file({ p_id: id }));
    await byUser(db, ana, 'remove_evidence', { p_id: id });
    // The task removes the object first and its place in the queue after.
    expect(await again()).toEqual({ code: 'bad_file' });
    await db.sql`delete from storage.objects where name = ${key}`;
    expect(await again()).toEqual({ code: 'bad_file' });
    await byTask(db, 'drop_storage_deletion', { p_bucket: bucket, p_key: key });
    expect((await again()).code).toBe('created');
  });
});

test('a file can not be announced at a key where bytes lie that nobody queued', async () => {
  const { id, key } = await announced();
  await storeObject(db, ana, key);
  await byUser(db, ana, 'remove_evidence', { p_id: id });
  await byTask(db, 'drop_storage_deletion', { p_bucket: 'evidence', p_key: key });
  expect(await byUser(db, ana, 'add_evidence', file({ p_id: id }))).toEqual({ code: 'bad_file' });
});

test('removals are handed out with those first that were tried least, until they are dropped', async () => {
  await db.sql`delete from public.storage_deletions`;
  await db.sql`insert into public.storage_deletions (bucket, key) values ('evidence', 'a'), ('evidence', 'b')`;
  const take = (limit: number) =>
    db.asService((sql) =>
      rpcRows<{ key: string }>(sql, 'take_storage_deletions', { p_limit: limit }),
    );
  const [first] = await take(1);
  const [second] = await take(1);
  expect([first?.key, second?.key].sort()).toEqual(['a', 'b']);
  await byTask(db, 'drop_storage_deletion', { p_bucket: 'evidence', p_key: 'a' });
  expect((await take(10)).map((row) => row.key)).toEqual(['b']);
});

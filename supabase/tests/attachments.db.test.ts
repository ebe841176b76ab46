import { beforeEach, describe, expect, test } from 'vitest';
import { type By, inside, mailTask, newHash } from './attached';
import { freshDatabase } from './harness';
import { byTask, claimed, receivedFile, storeObject, submitted } from './steps';
import { reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
const { add, receive, begin, store, takeOut, mailOf, askedFor, row, filesOf } = mailTask(db);

let mail: string;
let entryId: string;
let by: By;
beforeEach(async () => {
  ({ mail, entryId, by } = await mailOf(ana));
});

const used = async () =>
  (await db.sql`select files_used from public.user_plans where user_id = ${ana}`)[0]?.files_used;

test('a file inside of an e-mail becomes one of its owner, in its entries, outside of the plan', async () => {
  const other = await submitted(db, ana, { p_evidence: [await receivedFile(db, ana), mail] });
  const before = await used();
  const file = inside();
  const key = `${ana}/${file.p_id}`;
  const answer = { outcome: 'upload', storage_key: key, type: 'text/plain' };
  expect(await add(file, mail, by)).toEqual(answer);
  expect(await filesOf(entryId)).toEqual([mail]);
  expect(await receive(file.p_id, by)).toBe('missing');
  await store(key);
  expect(await receive(file.p_id, by)).toBe('received');
  expect(await row(file.p_id)).toMatchObject({
    ...{ user_id: ana, parent_id: mail, status: 'received', original_name: 'letter.txt' },
    ...{ sha256_browser: file.p_sha256, sha256_server: file.p_sha256, byte_size: '5' },
    ...{ received_at: expect.any(Date), reading_status: 'not_read' },
  });
  expect(await filesOf(entryId)).toEqual([mail, file.p_id]);
  expect((await filesOf(other.entryId)).slice(1)).toEqual([mail, file.p_id]);
  expect(await used()).toBe(before);
  expect(await begin(file.p_id, by)).toMatchObject({ outcome: 'lease' });
});

test('a second try goes on where the first one died, and makes nothing twice', async () => {
  const file = inside();
  const first = await add(file, mail, by);
  expect(await add(file, mail, by)).toEqual(first);
  await store(first.storage_key);
  expect(await add(file, mail, by)).toEqual(first);
  expect(await receive(file.p_id, by)).toBe('received');
  const before = await row(file.p_id);
  expect(await add(file, mail, by)).toEqual({ outcome: 'received', id: file.p_id });
  expect(await receive(file.p_id, by)).toBe('received');
  expect(await row(file.p_id)).toEqual(before);
  expect(await filesOf(entryId)).toEqual([mail, file.p_id]);
});

test('bytes that the owner has already are linked and not stored again', async () => {
  const { p_id, p_sha256 } = await takeOut(mail, by);
  expect(await add(inside({ p_sha256 }), mail, by)).toEqual({ outcome: 'received', id: p_id });
  const cleo = await db.createUser();
  const hers = await mailOf(cleo);
  const own = await receivedFile(db, cleo);
  // As the browser hashed them.
  const same = inside({ p_sha256: 'a'.repeat(64) });
  expect(await add(same, hers.mail, hers.by)).toEqual({ outcome: 'received', id: own });
  expect(await filesOf(hers.entryId)).toEqual([hers.mail, own]);
  expect(await row(own)).toMatchObject({ parent_id: null });
  expect(await add(inside({ p_sha256 }), hers.mail, hers.by)).toMatchObject({ outcome: 'upload' });
});

test('bytes of another number than the e-mail holds are not received', async () => {
  const file = inside();
  await store((await add(file, mail, by)).storage_key, 6);
  expect(await receive(file.p_id, by)).toBe('size_mismatch');
  expect(await row(file.p_id)).toMatchObject({ status: 'uploading' });
});

test('the key of such a file is closed to its owner from the beginning', async () => {
  const { storage_key } = await add(inside(), mail, by);
  await expect(storeObject(db, ana, String(storage_key))).rejects.toMatchObject({ code: '42501' });
});

describe('nothing is made', () => {
  test('under a claim that isn’t current any more, nor before the e-mail is read again', async () => {
    const file = inside();
    await store((await add(file, mail, by)).storage_key);
    const now = { ...by, p_claim: await claimed(db, by.p_job) };
    expect(await add(inside(), mail, by)).toEqual({ outcome: 'superseded' });
    expect(await receive(file.p_id, by)).toBe('superseded');
    expect(await add(inside(), mail, now)).toEqual({ outcome: 'superseded' });
    expect(await receive(file.p_id, now)).toBe('superseded');
    await begin(mail, now);
    expect(await receive(file.p_id, now)).toBe('received');
  });

  test('in an e-mail of somebody else, or that this job doesn’t read', async () => {
    const theirs = await mailOf(ben);
    const file = inside();
    await store((await add(file, theirs.mail, theirs.by)).storage_key);
    expect(await add(inside(), theirs.mail, by)).toEqual({ outcome: 'superseded' });
    expect(await receive(file.p_id, by)).toBe('superseded');
    expect(await row(file.p_id)).toMatchObject({ user_id: ben, status: 'uploading' });
    expect(await add(inside(), await receivedFile(db, ana), by)).toEqual({ outcome: 'superseded' });
  });

  test.each<[string, object]>([
    ['without a name', { p_name: '' }],
    ['of 0 bytes', { p_size: 0 }],
    ['of 50 MB and one byte', { p_size: 52_428_801 }],
    ['of a kind that is not taken', { p_type: 'text/html' }],
    ['without a hash', { p_sha256: null }],
  ])('of a file %s', async (_what, over) => {
    expect(await add(inside(over), mail, by)).toEqual({ outcome: 'refused' });
  });

  test('under an id that is another file’s', async () => {
    const p_id = await receivedFile(db, ben);
    expect(await add(inside({ p_id }), mail, by)).toEqual({ outcome: 'refused' });
    const file = inside();
    await add(file, mail, by);
    expect(await add({ ...file, p_sha256: newHash() }, mail, by)).toEqual({ outcome: 'refused' });
  });

  test('of what the owner deleted', async () => {
    const file = await takeOut(mail, by);
    await byTask(db, 'save_reading', { ...by, p_evidence: mail, p_reading: reading('x') });
    await db.sql`delete from public.evidence where id = ${file.p_id}`;
    await db.sql`delete from public.storage_deletions`;
    await db.sql`delete from storage.objects where name = ${`${ana}/${file.p_id}`}`;
    const again = await askedFor(ana, mail);
    await begin(mail, again);
    expect(await add(file, mail, again)).toEqual({ outcome: 'gone' });
  });

  test('beyond mails in mails in mails, or more than forty files', async () => {
    const [one, two] = [await takeOut(mail, by), inside()];
    await begin(one.p_id, by);
    await store((await add(two, one.p_id, by)).storage_key);
    await receive(two.p_id, by);
    await begin(two.p_id, by);
    expect(await add(inside(), two.p_id, by)).toEqual({ outcome: 'full' });
    for (let count = 2; count < 40; count += 1) {
      expect(await add(inside(), mail, by)).toMatchObject({ outcome: 'upload' });
    }
    expect(await add(inside(), one.p_id, by)).toEqual({ outcome: 'full' });
    expect(await filesOf(entryId)).toEqual([mail, one.p_id, two.p_id]);
  });
});

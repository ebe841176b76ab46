import { beforeEach, expect, test } from 'vitest';
import { type By, inside, mailTask } from './attached';
import { freshDatabase } from './harness';
import { byTask, byUser, receivedFile, submitted } from './steps';
import { reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
const { add, receive, begin, takeOut, mailOf, askedFor, row, filesOf } = mailTask(db);

let mail: string;
let entryId: string;
let by: By;
beforeEach(async () => {
  ({ mail, entryId, by } = await mailOf(ana));
});

test('out of an e-mail that is read on its own, each file gets one job of its own', async () => {
  const alone = await receivedFile(db, ana);
  const own = await askedFor(ana, alone);
  await begin(alone, own);
  const file = await takeOut(alone, own);
  expect(await receive(file.p_id, own)).toBe('received');
  const jobsOf = (id: string) => db.sql`
    select user_id, type, status, attempt, reader from public.jobs where evidence_id = ${id}`;
  expect(await jobsOf(file.p_id)).toEqual([
    {
      ...{ user_id: ana, type: 'evidence_processing', status: 'pending' },
      ...{ attempt: 1, reader: 'offline' },
    },
  ]);
  // An entry's own job reads the files of its e-mails.
  expect(await jobsOf((await takeOut(mail, by)).p_id)).toEqual([]);
});

test('an e-mail that goes into an entry later takes its files along, in their order', async () => {
  const [first, second] = [await takeOut(mail, by), await takeOut(mail, by)];
  await add(inside(), mail, by);
  const other = await receivedFile(db, ana);
  const later = await submitted(db, ana, { p_evidence: [mail, other] });
  expect(await filesOf(later.entryId)).toEqual([mail, other, first.p_id, second.p_id]);
});

test('a deleted e-mail leaves what came in it, and takes what hadn’t arrived', async () => {
  const file = await takeOut(mail, by);
  const half = inside();
  await add(half, mail, by);
  await byTask(db, 'save_reading', { ...by, p_evidence: mail, p_reading: reading('x') });
  await byUser(db, ana, 'stop_processing', { p_entry: entryId });
  const deleted = await byUser(db, ana, 'delete_evidence', { p_id: mail });
  expect(deleted).toEqual({ code: 'deleted', suggestions: 0 });
  expect(await row(file.p_id)).toMatchObject({ parent_id: null, status: 'received' });
  expect(await row(half.p_id)).toBeUndefined();
  expect(await filesOf(entryId)).toEqual([file.p_id]);
});

test.each(['received', 'on their way'])('files that are %s go with an account', async (state) => {
  const cleo = await db.createUser();
  const hers = await mailOf(cleo);
  if (state === 'received') await takeOut(hers.mail, hers.by);
  else await add(inside(), hers.mail, hers.by);
  await db.sql`delete from auth.users where id = ${cleo}`;
  expect(await db.sql`select from public.evidence where user_id = ${cleo}`).toEqual([]);
});

test('where a file came from can’t be changed, not even with the service key', async () => {
  const file = await takeOut(mail, by);
  const other = await receivedFile(db, ana);
  for (const [id, parent] of [
    [file.p_id, other],
    [other, mail],
  ] as const) {
    const change = db.asService(
      (sql) => sql`update public.evidence set parent_id = ${parent} where id = ${id}`,
    );
    await expect(change).rejects.toMatchObject({ code: '23514' });
  }
});

test('only its owner sees a file that came in an e-mail', async () => {
  const { p_id } = await takeOut(mail, by);
  const seenBy = (user: string) =>
    db.asUser(user, (sql) => sql`select parent_id from public.evidence where id = ${p_id}`);
  expect(await seenBy(ana)).toEqual([{ parent_id: mail }]);
  expect(await seenBy(ben)).toEqual([]);
});

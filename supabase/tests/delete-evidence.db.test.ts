import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, receivedFile, rpcRows, submitted } from './steps';
import { extraction, foundEvent, pageQuote, quote, readFile } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const ben = await db.createUser();
const PAGE = 'Pick-up at five.';
let file: string;
let entryId: string;

// One event rests on the file alone, one on the file and the entry, one on the entry.
beforeEach(async () => {
  file = await receivedFile(db, ana);
  const entry = await submitted(db, ana, { p_evidence: [file] });
  entryId = entry.entryId;
  const claim = await claimed(db, entry.jobId);
  await readFile(db, entry.jobId, claim, file, PAGE);
  const [own, paper] = [quote('Emma cried in the car.'), pageQuote(file, 1, PAGE)];
  const events = [[paper], [paper, own], [own]].map((sources, index) =>
    foundEvent({ ordinal: index + 1, title: `Event ${index + 1}`, sources }),
  );
  const step = { p_job: entry.jobId, p_claim: claim };
  await byTask(db, 'save_events', { ...step, p_extraction: extraction(events) });
  await byTask(db, 'finalize_job', step);
});

const remove = (user = ana) =>
  byUser<{ code: string; suggestions?: number }>(db, user, 'delete_evidence', { p_id: file });
const titles = async () =>
  (await db.sql`select title from public.events where entry_id = ${entryId} order by title`).map(
    ({ title }) => title,
  );

test('takes the file, its words, and the suggestions that rest on it alone', async () => {
  expect(await remove()).toEqual({ code: 'deleted', suggestions: 1 });
  expect(await titles()).toEqual(['Event 2', 'Event 3']);
  for (const table of ['evidence_words', 'entry_evidence', 'event_evidence', 'event_sources']) {
    const left = await db.sql`select from public.${db.sql(table)} where evidence_id = ${file}`;
    expect(left, table).toHaveLength(0);
  }
  const keys = await db.sql`select key from public.storage_deletions where key like ${`%${file}%`}`;
  expect(keys).toEqual([{ key: `${ana}/${file}` }]);
});

test.each(['confirmed', 'edited', 'removed'])('keeps an event that was %s', async (state) => {
  await db.sql`update public.events set state = ${state} where entry_id = ${entryId}`;
  expect(await remove()).toEqual({ code: 'deleted', suggestions: 0 });
  expect(await titles()).toEqual(['Event 1', 'Event 2', 'Event 3']);
  const noted = await db.sql`
    select count(*)::int as n from public.history h join public.events v on v.id = h.subject_id
    where h.action = 'file_deleted' and v.entry_id = ${entryId}
  `;
  expect(noted).toEqual([{ n: 2 }]);
});

test('waits while an entry with the file is being organised', async () => {
  const { jobId } = await submitted(db, ana, { p_evidence: [file] });
  expect(await remove()).toEqual({ code: 'busy' });
  const claim = await claimed(db, jobId);
  await byTask(db, 'fail_job', {
    p_job: jobId,
    p_claim: claim,
    p_run: null,
    p_code: 'x',
    p_message: 'x',
  });
  expect(await remove()).toMatchObject({ code: 'deleted' });
});

test('ends a reading of the file on its own', async () => {
  const alone = await receivedFile(db, ana);
  const { job_id } = await byUser(db, ana, 'read_evidence', { p_evidence: alone });
  const claim = await claimed(db, String(job_id));
  const step = { p_job: String(job_id), p_claim: claim, p_evidence: alone };
  await byTask(db, 'begin_reading', step);
  expect(await byUser(db, ana, 'delete_evidence', { p_id: alone })).toMatchObject({
    code: 'deleted',
  });
  expect(await readFile(db, String(job_id), claim, alone, PAGE)).toBe(false);
});

test('is nobody else’s to do, and says so as of what never was', async () => {
  expect(await remove(ben)).toEqual({ code: 'unknown' });
  expect(await byUser(db, ana, 'delete_evidence', { p_id: randomUUID() })).toEqual({
    code: 'unknown',
  });
  expect(await remove()).toMatchObject({ code: 'deleted' });
  expect(await remove()).toEqual({ code: 'unknown' });
});

test('takes the pictures of the file, too, once somebody began to make them', async () => {
  type Taken = { id: string; storage_key: string; type: string };
  const taken = await db.asService((sql) =>
    rpcRows<Taken>(sql, 'take_thumbnails', { p_limit: 500 }),
  );
  expect(taken).toContainEqual({ id: file, storage_key: `${ana}/${file}`, type: 'text/plain' });
  const again = await db.asService((sql) =>
    rpcRows<Taken>(sql, 'take_thumbnails', { p_limit: 500 }),
  );
  expect(again).toEqual([]);
  const save = () => byTask<boolean>(db, 'save_thumbnail', { p_evidence: file, p_outcome: 'made' });
  expect(await save()).toBe(true);
  await remove();
  const keys = await db.sql`
    select key from public.storage_deletions where key like ${`%${file}%`} order by key
  `;
  const key = `${ana}/${file}`;
  expect(keys.map((row) => row.key)).toEqual([key, `${key}.thumb.jpg`, `${key}.view.jpg`]);
  expect(await save()).toBe(false);
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, claimJob, receivedFile, submitted } from './steps';
import { corrected, extraction, finished, foundEvent, pageQuote, readFile } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const PAGE = 'Pick-up at five.';
let entry: string;
let job: string;
let claim: string;
let alone: string;
let shared: string;

beforeEach(async () => {
  alone = await receivedFile(db, ana);
  shared = await receivedFile(db, ana);
  await submitted(db, ana, { p_evidence: [shared] });
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: [alone, shared] }));
  claim = await claimed(db, job);
});

type Gone = { code: string; jobs?: string[]; events?: number; files?: number };
const remove = (p_with_files = false) =>
  byUser<Gone>(db, ana, 'delete_entry', { p_entry: entry, p_with_files });

const OF_ENTRY = ['jobs', 'entry_corrections', 'entry_evidence', 'events', 'action_items'] as const;
async function left() {
  const counts: Record<string, number> = {};
  for (const table of OF_ENTRY) {
    const rows = await db.sql`select from public.${db.sql(table)} where entry_id = ${entry}`;
    counts[table] = rows.length;
  }
  return counts;
}
const NOTHING = Object.fromEntries(OF_ENTRY.map((table) => [table, 0]));

async function filesThere(): Promise<string[]> {
  const rows = await db.sql`select id from public.evidence where id in (${alone}, ${shared})`;
  return rows.map(({ id }) => String(id));
}

describe('an entry that was organised', () => {
  beforeEach(async () => {
    await readFile(db, job, claim, alone, PAGE);
    await finished(db, job, claim);
    await corrected(db, ana, entry);
  });

  test('goes with all that was found in it; its files stay', async () => {
    expect(await remove()).toEqual({ code: 'deleted', jobs: [], events: 1, files: 0 });
    expect(await left()).toEqual(NOTHING);
    expect((await filesThere()).toSorted()).toEqual([alone, shared].toSorted());
    expect(await remove()).toEqual({ code: 'unknown' });
  });

  test('takes the files that only it uses, where that was wished', async () => {
    expect(await remove(true)).toMatchObject({ code: 'deleted', files: 1 });
    expect(await filesThere()).toEqual([shared]);
    const keys =
      await db.sql`select key from public.storage_deletions where key like ${`${ana}/%`}`;
    expect(keys).toContainEqual({ key: `${ana}/${alone}` });
    expect(keys).not.toContainEqual({ key: `${ana}/${shared}` });
  });

  test('gives nothing back of the plan', async () => {
    const used = () => db.sql`select entries_used, files_used from public.user_plans
      where user_id = ${ana}`;
    const before = await used();
    await remove(true);
    expect(await used()).toEqual(before);
  });

  test('leaves a line in the history, and none of its words anywhere in it', async () => {
    await remove();
    const lines = await db.sql`
      select action, before, after from public.history where subject_id = ${entry} order by at`;
    expect(lines.map(({ action }) => action)).toEqual(['written', 'read', 'corrected', 'deleted']);
    expect(lines.at(-1)).toMatchObject({
      before: { reference_date: '2026-03-02', corrections: 1, events: 1, files: 0 },
    });
    const words = await db.sql`
      select from public.history h where user_id = ${ana} and subject <> 'evidence'
        and (h.before::text || h.after::text) ~* 'late|emma|five'`;
    expect(words).toHaveLength(0);
  });
});

describe('an entry that is being read', () => {
  test('goes; its run is to be cancelled, and whatever comes later changes nothing', async () => {
    expect(await remove()).toMatchObject({ code: 'deleted', jobs: [job] });
    const queued = await db.sql`select from public.run_cancellations where job_id = ${job}`;
    expect(queued).toHaveLength(1);
    const step = { p_job: job, p_claim: claim };
    expect(await byTask(db, 'beat_job', step)).toBe(false);
    expect(await readFile(db, job, claim, alone, PAGE)).toBe(false);
    const found = extraction([foundEvent({ sources: [pageQuote(alone, 1, PAGE)] })]);
    expect(await byTask(db, 'save_events', { ...step, p_extraction: found })).toEqual({
      outcome: 'superseded',
    });
    expect(await byTask(db, 'finalize_job', step)).toBe(false);
    expect(await byTask(db, 'release_job', { ...step, p_code: 'storage' })).toBe(false);
    expect(await claimJob(db, job)).toEqual({ outcome: 'unknown' });
    expect(await left()).toEqual(NOTHING);
  });

  test('lets go of the file that was being read', async () => {
    await byTask(db, 'begin_reading', { p_job: job, p_claim: claim, p_evidence: alone });
    await remove();
    const [row] = await db.sql`
      select reading_status, reading_lease from public.evidence where id = ${alone}`;
    expect(row).toEqual({ reading_status: 'not_read', reading_lease: null });
  });

  test('takes a file along while that is read on its own', async () => {
    const { job_id } = await byUser(db, ana, 'read_evidence', { p_evidence: alone });
    expect((await remove(true)).jobs?.toSorted()).toEqual([job, String(job_id)].toSorted());
    expect(await filesThere()).toEqual([shared]);
    expect(await claimJob(db, String(job_id))).toEqual({ outcome: 'unknown' });
  });
});

test('an entry that never was is unknown', async () => {
  const answer = byUser(db, ana, 'delete_entry', { p_entry: randomUUID(), p_with_files: false });
  expect(await answer).toEqual({ code: 'unknown' });
});

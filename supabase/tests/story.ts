import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { TestDatabase } from './harness';
import { byTask, byUser, claimed, receivedFile, submitted, words } from './steps';

type Source = {
  evidence_id: string | null;
  page: number | null;
  start: number;
  end: number;
  quote: string;
};

/** A source in the entry's own words. */
export function quote(text: string): Source {
  const start = words.indexOf(text);
  return { evidence_id: null, page: null, start, end: start + text.length, quote: text };
}

/** A source on a page of a file. */
export function pageQuote(evidence: string, page: number, text: string): Source {
  return { evidence_id: evidence, page, start: 0, end: text.length, quote: text };
}

/** One found event; what a test doesn't name is sensible. */
export function foundEvent(over: { ordinal?: number; title?: string; sources?: Source[] } = {}) {
  return {
    ordinal: 1,
    type: 'incident',
    title: 'Late pick-up',
    description: 'He came late.',
    event_date: '2026-03-02',
    start_time: null,
    end_date: null,
    end_time: null,
    precision: 'day',
    date_phrase: 'on Monday',
    planned_at: null,
    actual_at: null,
    location: null,
    basis: 'first_hand',
    sources: [quote('He was 25 minutes late on Monday.')],
    participants: [{ name: 'Emma', role: 'child' }],
    ...over,
  };
}

/** What a reader found in an entry: by default one event and one to-do. */
export function extraction(events = [foundEvent()], model = 'offline') {
  return {
    model,
    prompt_version: 'test',
    dropped: 0,
    raw: {},
    events,
    action_items: [
      {
        ordinal: 1,
        title: 'Write down the time',
        due_date: null,
        due_phrase: null,
        quote: 'Emma cried in the car.',
        priority: 'normal',
      },
    ],
    questions: [] as ReturnType<typeof foundQuestion>[],
  };
}

/** A question about the first found event; what a test doesn't name is sensible. */
export function foundQuestion(
  over: Partial<{ ordinal: number; kind: string; prompt: string }> = {},
) {
  return {
    ordinal: 1,
    kind: 'date',
    prompt: 'Which Monday do you mean?',
    options: [
      { label: 'Mon 2 March', date: '2026-03-02', time: null },
      { label: 'Mon 23 February', date: '2026-02-23', time: null },
    ],
    event: 1 as number | null,
    item: null as number | null,
    ...quote('on Monday'),
    ...over,
  };
}

/** A reading of a text file with one page. */
export function reading(text: string) {
  return {
    status: 'read',
    reason: null,
    mime_type: 'text/plain',
    sha256: 'a'.repeat(64),
    damaged: false,
    pages: [{ page: 1, text, confidence: null }],
    words: text.split(/\s+/).length,
    summary: null,
    dates: [],
    reader_version: 'test-1',
  };
}

/** Ends a claimed job of an entry as its task does: what was found is saved, then it completes. */
export async function finished(db: TestDatabase, job: string, claim: string): Promise<void> {
  const args = { p_job: job, p_claim: claim };
  await byTask(db, 'save_events', { ...args, p_extraction: extraction() });
  expect(await byTask(db, 'finalize_job', args)).toBe(true);
}

/** Reads a file under a claim, from lease to saved pages. */
export async function readFile(
  db: TestDatabase,
  job: string,
  claim: string,
  evidence: string,
  text: string,
) {
  await byTask(db, 'begin_reading', { p_job: job, p_claim: claim, p_evidence: evidence });
  return byTask<boolean>(db, 'save_reading', {
    p_job: job,
    p_claim: claim,
    p_evidence: evidence,
    p_reading: reading(text),
  });
}

/** Adds somebody to the user's case, as the people page does; gives the id. */
export function namePerson(db: TestDatabase, user: string, name: string): Promise<string> {
  return db.asUser(user, async (sql) => {
    const [row] = await sql`
      insert into public.people (case_id, name, role)
      select id, ${name}, 'child' from public.cases returning id
    `;
    return String(row?.id);
  });
}

/** Adds a correction to an entry; gives its id. */
export async function corrected(db: TestDatabase, user: string, entry: string, text = 'At five.') {
  const args = { p_id: randomUUID(), p_entry: entry, p_text: text };
  expect(await byUser(db, user, 'add_correction', args)).toEqual({ code: 'created' });
  return args.p_id;
}

/** Everything that one entry with one file leaves behind, through the functions that the app and tasks call. */
export async function wholeStory(db: TestDatabase, user: string) {
  const person = await namePerson(db, user, 'Emma');
  const evidence = await receivedFile(db, user);
  const { entryId, jobId } = await submitted(db, user, { p_evidence: [evidence] });
  const claim = await claimed(db, jobId);
  await readFile(db, jobId, claim, evidence, 'Pick-up at five.');
  const found = foundEvent({
    sources: [
      quote('He was 25 minutes late on Monday.'),
      pageQuote(evidence, 1, 'Pick-up at five.'),
    ],
  });
  await byTask(db, 'save_events', {
    p_job: jobId,
    p_claim: claim,
    p_extraction: { ...extraction([found]), questions: [foundQuestion()] },
  });
  await byTask(db, 'finalize_job', { p_job: jobId, p_claim: claim });
  const [event] = await db.sql`select id from public.events where entry_id = ${entryId}`;
  await byTask(db, 'propose_changes', {
    p_event: String(event?.id),
    p_job: jobId,
    p_origin: 'rules',
    p_found: { title: 'Another title' },
  });
  await byUser(db, user, 'announce_jobs', { p_ids: [jobId] });
  await corrected(db, user, entryId);
  const draft = { p_id: randomUUID(), p_rev: 0, p_writer: randomUUID(), p_text: 'Not done yet' };
  await byUser(db, user, 'save_draft', { ...draft, p_day: null, p_files: [] });
  return { person, evidence, entryId, jobId, claim };
}

/** The names of our tables that hold rows of people. */
export async function tablesOfPeople(db: TestDatabase): Promise<string[]> {
  const rows = await db.sql<{ name: string }[]>`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'user_id' order by 1
  `;
  return rows.map((row) => row.name);
}

/** How many rows of that user each of these tables holds. */
export async function rowsOf(db: TestDatabase, user: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesOfPeople(db)) {
    const [row] = await db.sql`
      select count(*)::int as n from public.${db.sql(table)} where user_id = ${user}
    `;
    counts[table] = Number(row?.n);
  }
  return counts;
}

/** An archive of everything, made as its task makes it; gives its job and its one object. */
export async function exported(db: TestDatabase, user: string) {
  const { job_id } = await byUser(db, user, 'start_export', {});
  const jobId = String(job_id);
  const claim = await claimed(db, jobId, `run_${jobId}`);
  const key = await storePiece(db, `${user}/${jobId}/${claim}/0001`);
  const archive = { bytes: 5, piece_size: 8, pieces: 1, files: 1, files_missing: 0 };
  const args = { p_job: jobId, p_claim: claim };
  const p_archive = { ...archive, sha256: 'a'.repeat(64) };
  expect(await byTask(db, 'finish_export', { ...args, p_archive })).toBe('finished');
  return { jobId, claim, key };
}

/** What Storage does when a task stores five bytes of an archive. */
export async function storePiece(db: TestDatabase, key: string): Promise<string> {
  await db.asService(
    (sql) => sql`
      insert into storage.objects (bucket_id, name, metadata) values ('exports', ${key}, ${sql.json({ size: 5 })})`,
  );
  return key;
}

import { type Db, rowsOf } from '@/lib/database';
import { type EntryCursor, type EntryPage, isOlder } from '@/lib/entries/pages';
import { readingOf } from '@/lib/entries/readings';
import { type EntryView, firstWords } from '@/lib/entries/views';
import { EVENT_COLUMNS, eventOf, questionOf } from '@/lib/events/offered';
import { parseJobs } from '@/lib/jobs/rows';

const LISTED = 50;
const LIST_COLUMNS = `id, status, event_text, reference_date, time_zone, submitted_at,
  job:jobs!journal_entries_extraction_job_id_user_id_fkey(*), entry_evidence(count), events(count),
  questions(count)` as const;
// Without what the steps gave: that of finding events is long.
const RUN_COLUMNS = `id, attempt, reader, started_at, completed_at, job_steps(step_key, model,
  prompt_version, input_hash, input_tokens, output_tokens, cost, started_at, completed_at)` as const;
const FILE_COLUMNS = `id, original_name, declared_type, mime_type, byte_size, status,
  reading_status, reading_reason, read_at, words, summary, storage_key` as const;

/**
 * The entries of the person whom `db` acts as, newest first, a page of them: after the entry that `after`
 * names, else from the newest. `last` names the page's last one where others follow.
 */
export async function listEntryRows(db: Db, after: EntryCursor | null): Promise<EntryPage> {
  const listed = db
    .from('journal_entries')
    .select(LIST_COLUMNS)
    .neq('events.state', 'removed')
    .eq('questions.state', 'open')
    .order('submitted_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(LISTED + 1);
  const found = rowsOf(await (after ? listed.or(isOlder(after)) : listed));
  const rows = found.slice(0, LISTED);
  const end = rows.at(-1);
  const entries = rows.map((row) => ({
    id: row.id,
    status: row.status,
    firstWords: firstWords(row.event_text),
    referenceDate: row.reference_date,
    timeZone: row.time_zone,
    submittedAt: row.submitted_at,
    files: row.entry_evidence[0]?.count ?? 0,
    events: row.events[0]?.count ?? 0,
    questions: row.questions[0]?.count ?? 0,
    job: parseJobs([row.job])[0] ?? null,
  }));
  return {
    entries,
    last: end && found.length > LISTED ? { at: end.submitted_at, id: end.id } : null,
  };
}

/** One entry with all that hangs off it; null where the person has no such entry. */
export async function findEntry(db: Db, id: string): Promise<EntryView | null> {
  const { data: entry, error } = await db
    .from('journal_entries')
    .select('*')
    .eq('id', id)
    .maybeSingle();
  if (error) rowsOf({ data: entry, error });
  if (!entry) return null;
  const jobId = entry.extraction_job_id ?? entry.id;
  const [jobs, runs, saved, files, events, actionItems, questions, people] = await Promise.all([
    db.from('jobs').select('*').eq('id', jobId),
    db.from('jobs').select(RUN_COLUMNS).eq('entry_id', id).order('attempt', { ascending: false }),
    db.from('job_steps').select('job_id, output').eq('job_id', jobId).eq('step_key', 'save-events'),
    db
      .from('entry_evidence')
      .select(`position, evidence(${FILE_COLUMNS})`)
      .eq('entry_id', id)
      .order('position'),
    db
      .from('events')
      .select(EVENT_COLUMNS)
      .eq('entry_id', id)
      .order('event_date', { nullsFirst: false })
      .order('start_time', { nullsFirst: false })
      .order('ordinal'),
    db.from('action_items').select('*').eq('entry_id', id).is('removed_at', null).order('ordinal'),
    db
      .from('questions')
      .select('*')
      .eq('entry_id', id)
      .eq('state', 'open')
      .is('event_id', null)
      .order('ordinal'),
    db.from('people').select('name, role').order('created_at'),
  ]);
  const all = rowsOf(events).map(eventOf);
  return {
    entry,
    job: parseJobs(rowsOf(jobs))[0] ?? null,
    readings: rowsOf(runs).map((run) => readingOf(run, rowsOf(saved))),
    files: rowsOf(files).flatMap((link) => link.evidence ?? []),
    events: all.filter(({ state }) => state !== 'removed'),
    removed: all.filter(({ state }) => state === 'removed'),
    questions: rowsOf(questions).map(questionOf),
    people: rowsOf(people),
    actionItems: rowsOf(actionItems),
  };
}

/** The IANA zone of the person whom `db` acts as. */
export async function profileZone(db: Db): Promise<string> {
  const rows = rowsOf(await db.from('profiles').select('time_zone').limit(1));
  return rows[0]?.time_zone ?? 'UTC';
}

/** The day that one of the person's entries is about; null where there is no such entry. */
export async function entryDay(db: Db, id: string): Promise<string | null> {
  const rows = rowsOf(await db.from('journal_entries').select('reference_date').eq('id', id));
  return rows[0]?.reference_date ?? null;
}

import type { TestDatabase } from './harness';
import { byTask, byUser, claimed, submitted } from './steps';
import { extraction, foundEvent, foundQuestion, quote } from './story';

export type Code = { code: string; rev?: number };

/** Two sentences, two events: a late pick-up with a question, and one in the car. */
export function twoEvents() {
  return {
    ...extraction([
      foundEvent(),
      {
        ...foundEvent({
          ordinal: 2,
          title: 'Emma cried',
          sources: [quote('Emma cried in the car.')],
        }),
        participants: [{ name: 'Robin', role: 'co_parent' }],
      },
    ]),
    questions: [foundQuestion()],
  };
}

/** An entry that was read; gives its events in their order, and the question. */
export async function readEntry(db: TestDatabase, user: string, found: object = twoEvents()) {
  const { entryId, jobId } = await submitted(db, user);
  const claim = await claimed(db, jobId);
  const args = { p_job: jobId, p_claim: claim };
  await byTask(db, 'save_events', { ...args, p_extraction: found });
  // Failed, so that it may be read again.
  await byTask(db, 'fail_job', { ...args, p_run: null, p_code: 'x', p_message: 'x' });
  const [events, questions] = await Promise.all([
    db.sql`select id from public.events where entry_id = ${entryId} order by ordinal`,
    db.sql`select id from public.questions where entry_id = ${entryId}`,
  ]);
  return {
    entryId,
    jobId,
    first: String(events[0]?.id),
    second: String(events[1]?.id),
    question: String(questions[0]?.id),
  };
}

/** Reads the entry once more, as a job of its own; gives the job and its claim. */
export async function readAgain(db: TestDatabase, user: string, entry: string, found: object) {
  const { job_id } = await byUser(db, user, 'retry_journal_entry', { p_entry: entry });
  const jobId = String(job_id);
  const args = { p_job: jobId, p_claim: await claimed(db, jobId, `run of ${jobId}`) };
  await byTask(db, 'save_events', { ...args, p_extraction: found });
  await byTask(db, 'finalize_job', args);
  return jobId;
}

/** One event as people see it, without what the search looks into. */
export async function eventRow(db: TestDatabase, id: string) {
  const [row] = await db.sql`
    select e.*, e.event_date::text, (
      select coalesce(array_agg(p.name || ' ' || p.role order by p.name), '{}')
      from public.event_participants p where p.event_id = e.id) as people, (
      select coalesce(array_agg(s.quote order by s.start_offset), '{}')
      from public.event_sources s where s.event_id = e.id) as quotes
    from public.events e where id = ${id}
  `;
  if (row) row.words = null;
  return row;
}

export async function questionRow(db: TestDatabase, id: string) {
  const [row] = await db.sql`select state, answer from public.questions where id = ${id}`;
  return row;
}

type Line = { action: string; actor: string; before: object | null; after: object | null };

export function historyOf(db: TestDatabase, user: string, id: string) {
  return db.asUser(
    user,
    (sql) => sql<Line[]>`
      select action, actor, before, after from public.history
      where subject = 'event' and subject_id = ${id} order by at
    `,
  );
}

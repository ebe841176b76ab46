import { type Db, rowsOf } from '@/lib/database';
import type { EntryChanges } from '@/lib/entries/changes';

const LINES = 200;
/** What people do with events; the rest is told by the readings. */
const BY_PEOPLE = ['added', 'confirmed', 'edited', 'removed', 'restored', 'merged', 'answered'];

/** What came to one entry of the person whom `db` acts as after it was handed in. */
export async function findChanges(db: Db, entryId: string): Promise<EntryChanges> {
  const [corrections, links, readings, history, events] = await Promise.all([
    db
      .from('entry_corrections')
      .select('id, body, written_at')
      .eq('entry_id', entryId)
      .order('written_at')
      .order('id'),
    db.from('entry_evidence').select('evidence_id, created_at').eq('entry_id', entryId),
    db
      .from('jobs')
      .select('job_steps(step_key, started_at, completed_at)')
      .eq('entry_id', entryId)
      .eq('status', 'completed')
      .order('attempt', { ascending: false })
      .limit(1),
    historyOf(db, 'entry', [entryId]),
    db.from('events').select('id').eq('entry_id', entryId),
  ]);
  const files = rowsOf(links);
  const ids = rowsOf(events).map(({ id }) => id);
  const [eventHistory, others] = await Promise.all([
    ids.length > 0 ? historyOf(db, 'event', ids) : [],
    files.length > 0 ? elsewhere(db, entryId, files) : [],
  ]);
  const [latest] = rowsOf(readings);
  const reading = latest?.job_steps.find(({ step_key }) => step_key === 'extract-events');
  const used = new Set(others.map(({ evidence_id }) => evidence_id));
  return {
    corrections: rowsOf(corrections),
    history,
    eventHistory: eventHistory.filter(({ action }) => BY_PEOPLE.includes(action)),
    linkedAt: Object.fromEntries(files.map((file) => [file.evidence_id, file.created_at])),
    readAt: reading ? (reading.started_at ?? reading.completed_at) : null,
    ownFiles: files.filter(({ evidence_id }) => !used.has(evidence_id)).length,
  };
}

/** Which of these files other entries hold, too. */
async function elsewhere(db: Db, entryId: string, files: { evidence_id: string }[]) {
  const ids = files.map(({ evidence_id }) => evidence_id);
  const links = db.from('entry_evidence').select('evidence_id').in('evidence_id', ids);
  return rowsOf(await links.neq('entry_id', entryId));
}

async function historyOf(db: Db, subject: 'entry' | 'event', ids: string[]) {
  return rowsOf(
    await db
      .from('history')
      .select('id, subject_id, action, at, before, after')
      .eq('subject', subject)
      .in('subject_id', ids)
      .order('at', { ascending: false })
      .limit(LINES),
  );
}

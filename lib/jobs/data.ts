import { type Db, rowsOf } from '@/lib/database';
import type { AnyDelivery } from '@/lib/jobs/schema';

/** Whether there is such a job, of that person and about what it says. Service rights. */
export async function jobExists(db: Db, of: AnyDelivery): Promise<boolean> {
  const query = db.from('jobs').select('id').eq('id', of.jobId).eq('user_id', of.userId);
  if ('entryId' in of) query.eq('entry_id', of.entryId);
  else if ('evidenceId' in of) query.eq('evidence_id', of.evidenceId);
  else query.eq('type', 'export_build');
  return rowsOf(await query).length === 1;
}

export type EntryFileToRead = { id: string; isMissing: boolean };

/** The files of an entry in their order, and which of them no reading has ended for. Service rights. */
export async function filesOfEntry(
  db: Db,
  of: { entryId: string; userId: string },
): Promise<EntryFileToRead[]> {
  const rows = rowsOf(
    await db
      .from('entry_evidence')
      .select('position, evidence(id, status, reading_status)')
      .eq('entry_id', of.entryId)
      .eq('user_id', of.userId)
      .order('position'),
  );
  return rows.flatMap(({ evidence }) =>
    evidence
      ? [
          {
            id: evidence.id,
            isMissing:
              evidence.status === 'received' &&
              (evidence.reading_status === 'not_read' || evidence.reading_status === 'reading'),
          },
        ]
      : [],
  );
}

/** The saved result of a step; null if the step hasn't been done. Service rights. */
export async function stepOutput(db: Db, of: { jobId: string; userId: string }, key: string) {
  const rows = rowsOf(
    await db
      .from('job_steps')
      .select('output')
      .eq('job_id', of.jobId)
      .eq('user_id', of.userId)
      .eq('step_key', key)
      .eq('status', 'completed'),
  );
  return rows[0]?.output ?? null;
}

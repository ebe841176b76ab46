import { type Db, rowsOf } from '@/lib/database';
import { deliverJob } from '@/lib/jobs/deliver';
import type { FileDelivery } from '@/lib/jobs/schema';

/**
 * Hands over the jobs of the files that came in an e-mail, as soon as the e-mail is read. Service
 * rights. What the task service doesn't take, the sweep hands over. Throws AppError.
 */
export async function deliverAttachments(
  db: Db,
  { evidenceId, userId }: Pick<FileDelivery, 'evidenceId' | 'userId'>,
): Promise<void> {
  const children = rowsOf(
    await db.from('evidence').select('id').eq('parent_id', evidenceId).eq('user_id', userId),
  ).map(({ id }) => id);
  if (children.length === 0) return;
  const jobs = rowsOf(
    await db
      .from('jobs')
      .select('id, evidence_id, delivery')
      .in('evidence_id', children)
      .eq('user_id', userId)
      .eq('status', 'pending'),
  );
  for (const { id, evidence_id, delivery } of jobs) {
    if (!evidence_id) continue;
    await deliverJob({ jobId: id, evidenceId: evidence_id, userId, delivery });
  }
}

import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError, codeOf } from '@/lib/errors';
import { type ArchiveCounts, archiveEntries } from '@/lib/export/archive';
import { cutIntoPieces, PIECE_SIZE, pieceKey } from '@/lib/export/pieces';
import { exportPlan, exportRows } from '@/lib/export/rows';
import { storedFile, storePiece } from '@/lib/export/stored';
import { zipOf } from '@/lib/export/zip';
import { jobExists } from '@/lib/jobs/data';
import type { Ended } from '@/lib/jobs/ended';
import { whileBeating } from '@/lib/jobs/heartbeat';
import { beat, type Claim, claimJob } from '@/lib/jobs/mutations';
import type { ExportDelivery } from '@/lib/jobs/schema';

export type ExportEnded = Ended | ({ outcome: 'completed'; bytes: number } & ArchiveCounts);

/**
 * Makes the archive of one person, from the start at every try: pieces lie under the claim that made
 * them, so those of a try that died belong to no archive and are swept away. A run whose job is
 * somebody else's, ended or gone ends quietly. Throws AppError for what the same run may try again.
 */
export async function buildExport(
  db: Db,
  delivery: ExportDelivery,
  runId: string,
): Promise<ExportEnded> {
  // Ids that don't belong together were not put together by us: nothing is touched.
  if (!(await jobExists(db, delivery))) return { outcome: 'unknown' };
  const job = await claimJob(db, delivery, runId);
  if (job.outcome !== 'claimed') return { outcome: job.outcome };
  const { jobId, userId } = delivery;
  const of = { jobId, userId, claim: job.claim };
  try {
    return await whileBeating(db, of, (signal) => build(db, of, signal));
  } catch (error) {
    if (codeOf(error) === 'superseded') return { outcome: 'superseded' };
    throw error;
  }
}

type Of = Claim & { userId: string };

async function build(db: Db, of: Of, signal: AbortSignal): Promise<ExportEnded> {
  const plan = await exportPlan(db, of);
  const counts: ArchiveCounts = { files: 0, filesMissing: 0 };
  const progress = showProgress(db, of, plan.files);
  await progress(0);
  const source = {
    ...plan,
    rows: (table: string) => exportRows(db, of, table),
    original: (key: string) => storedFile(db, key),
    onOriginal: progress,
  };
  const made = new Date();
  const zip = zipOf(archiveEntries(source, made, counts), made);
  const cut = await cutIntoPieces(zip, PIECE_SIZE, async (number, piece) => {
    signal.throwIfAborted();
    await storePiece(db, pieceKey(of, number), piece);
  });
  const archive = {
    ...{ bytes: cut.bytes, sha256: cut.sha256, pieces: cut.pieces, piece_size: PIECE_SIZE },
    ...{ files: counts.files, files_missing: counts.filesMissing },
  };
  const args = { p_job: of.jobId, p_claim: of.claim, p_archive: archive };
  const finished = await callRpc(db, 'finish_export', args, finish);
  // A piece that Storage took and doesn't have: the next try makes them anew.
  if (finished === 'incomplete') throw new AppError('storage');
  if (finished === 'superseded') throw new AppError('superseded');
  return { outcome: 'completed', bytes: cut.bytes, ...counts };
}

const finish = z.enum(['finished', 'incomplete', 'superseded']);
const EVERY_MS = 1_000;

/** Shows how many files are in, once a second at most, and the last one. */
function showProgress(db: Db, claim: Claim, total: number) {
  let shown = 0;
  return async (done: number) => {
    if (done < total && done > 0 && Date.now() - shown < EVERY_MS) return;
    shown = Date.now();
    await beat(db, claim, { step: 'build_export', files_done: done, files_total: total });
  };
}

import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError, codeOf } from '@/lib/errors';
import { downloadFile } from '@/lib/evidence/download-file';
import { type ModelEnv, pictureModel } from '@/lib/evidence/picture-model';
import { takeOut } from '@/lib/evidence/take-out';
import { whileBeating } from '@/lib/jobs/heartbeat';
import type { Claim } from '@/lib/jobs/mutations';
import type { StepOutcome } from '@/lib/jobs/outcome';
import { type EvidenceBytes, readEvidence } from '@/lib/readers/read';
import type { Reading } from '@/lib/readers/schema';
import { toReading } from '@/lib/readers/to-reading';

const lease = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('lease'),
    storage_key: z.string(),
    declared_type: z.string(),
    sha256_browser: z.string().nullable(),
  }),
  z.object({ outcome: z.enum(['done', 'busy', 'superseded', 'unknown']) }),
]);

/** As long as the lease of a reader that is gone lasts, and a little more. */
const BUSY_LIMIT_MS = 130_000;
const BUSY_STEP_MS = 2_000;

/**
 * Reads one file of a claimed job, unless it has been read: under a lease, so that jobs that have the
 * same file read it once, whether they are about an entry or about the file itself. The files inside
 * of an e-mail become files of their own. With a model in `env` that the person agreed to, it looks at
 * pictures, too. What is wrong with a file becomes its reading's reason and
 * never fails the job; storage or the database being away does. Throws AppError.
 */
export async function readFile(
  db: Db,
  claim: Claim,
  evidenceId: string,
  env?: ModelEnv,
): Promise<StepOutcome> {
  const begun = await whileBeating(db, claim, (signal) => begin(db, claim, evidenceId, signal));
  if (begun.outcome === 'superseded') return { outcome: 'superseded' };
  if (begun.outcome === 'busy') return { outcome: 'release', code: 'file_busy' };
  if (begun.outcome !== 'lease') return { outcome: 'done' };
  const stored = await downloadFile(db, begun.storage_key);
  if (stored === 'unreachable') return { outcome: 'release', code: 'storage' };
  const bytes = stored === 'missing' ? null : stored;
  const hash = bytes && createHash('sha256').update(bytes).digest('hex');
  // Not the bytes that the browser hashed: they are kept and said to be damaged, never read as if.
  const damaged = !hash || (begun.sha256_browser !== null && hash !== begun.sha256_browser);
  const reading =
    damaged || !bytes
      ? unread(bytes ? 'damaged' : 'missing')
      : await readWhileHolding(db, claim, {
          ...{ evidenceId, bytes, declaredType: begun.declared_type },
          pictureModel: await pictureModel(db, claim, env, {
            evidenceId,
            type: begun.declared_type,
          }),
        });
  if (reading === 'unreachable') return { outcome: 'release', code: 'storage' };
  const saved = await save(db, claim, evidenceId, { ...reading, sha256: hash, damaged });
  return { outcome: saved ? 'done' : 'superseded' };
}

type ToRead = Pick<EvidenceBytes, 'bytes' | 'declaredType' | 'pictureModel'> & {
  evidenceId: string;
};

// Many pages take longer than a lease lasts: it is held for as long as the reading goes on, and shown
// with every page. The files inside are taken out before the reading is saved, so that whoever dies in
// between does it again.
function readWhileHolding(
  db: Db,
  claim: Claim,
  { evidenceId, ...file }: ToRead,
): Promise<Reading | 'unreachable'> {
  const hold = async () => {
    const isHeld = await callRpc(db, 'hold_reading', leaseArgs(claim, evidenceId), z.boolean());
    if (!isHeld) throw new AppError('superseded');
  };
  const onPage = () =>
    hold().catch((error) => {
      // One that didn't get through is no reason to stop.
      if (codeOf(error) === 'superseded') throw error;
    });
  return whileBeating(
    db,
    claim,
    async (signal) => {
      const { attachments, ...reading } = await readEvidence({ ...file, signal, onPage });
      const taken = await takeOut(db, claim, { parentId: evidenceId, attachments, signal });
      if (taken === 'unreachable') return taken;
      return taken === 'partly' ? withoutSome(reading) : reading;
    },
    hold,
  );
}

function withoutSome(reading: Reading): Reading {
  const status = reading.status === 'read' ? 'partly_read' : reading.status;
  return { ...reading, status, reason: reading.reason ?? 'too_many_attachments' };
}

/** Ends the reading of a file whose reader broke, with a reason for people. */
export async function giveUpFile(db: Db, claim: Claim, evidenceId: string): Promise<void> {
  const begun = await callRpc(db, 'begin_reading', leaseArgs(claim, evidenceId), lease);
  if (begun.outcome === 'superseded') throw new AppError('superseded');
  if (begun.outcome === 'lease') await save(db, claim, evidenceId, unread('reader_failed'));
}

async function begin(db: Db, claim: Claim, evidenceId: string, signal: AbortSignal) {
  const until = Date.now() + BUSY_LIMIT_MS;
  for (;;) {
    signal.throwIfAborted();
    const begun = await callRpc(db, 'begin_reading', leaseArgs(claim, evidenceId), lease);
    if (begun.outcome !== 'busy' || Date.now() > until) return begun;
    await pause(BUSY_STEP_MS);
  }
}

function leaseArgs({ jobId, claim }: Claim, evidenceId: string) {
  return { p_job: jobId, p_claim: claim, p_evidence: evidenceId };
}

type Saved = Reading & { sha256?: string | null; damaged?: boolean };

function save(db: Db, claim: Claim, evidenceId: string, reading: Saved): Promise<boolean> {
  const { mimeType, readerVersion, ...rest } = reading;
  const args = {
    ...leaseArgs(claim, evidenceId),
    p_reading: { ...rest, mime_type: mimeType, reader_version: readerVersion },
  };
  return callRpc(db, 'save_reading', args, z.boolean());
}

function unread(reason: 'damaged' | 'missing' | 'reader_failed'): Reading {
  return toReading(null, { pages: [], reason });
}

import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { downloadFile } from '@/lib/evidence/download-file';
import { whileBeating } from '@/lib/jobs/heartbeat';
import type { StepOutcome } from '@/lib/jobs/outcome';
import type { Step } from '@/lib/jobs/schema';
import { readEvidence } from '@/lib/readers/read';
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

/** As long as the other reader's lease lasts, and a little more. */
const BUSY_LIMIT_MS = 130_000;
const BUSY_STEP_MS = 2_000;

/**
 * Reads one file of a claimed job, unless it has been read: under a lease, so that two jobs with the
 * same file read it once. What is wrong with a file becomes its reading's reason and never fails the
 * job; storage or the database being away does. Throws AppError.
 */
export async function readFile(db: Db, step: Step, evidenceId: string): Promise<StepOutcome> {
  const begun = await begin(db, step, evidenceId);
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
      ? unread('damaged')
      : await readWhileBeating(db, step, bytes, begun.declared_type);
  const saved = await save(db, step, evidenceId, { ...reading, sha256: hash, damaged });
  return { outcome: saved ? 'done' : 'superseded' };
}

async function readWhileBeating(db: Db, step: Step, bytes: Uint8Array, declaredType: string) {
  const { attachments: _, ...reading } = await whileBeating(db, step, (signal) =>
    readEvidence({ bytes, declaredType, signal }),
  );
  return reading;
}

/** Ends the reading of a file whose reader broke, with a reason for people. */
export async function giveUpFile(db: Db, step: Step, evidenceId: string): Promise<void> {
  const begun = await callRpc(db, 'begin_reading', leaseArgs(step, evidenceId), lease);
  if (begun.outcome === 'superseded') throw new AppError('superseded');
  if (begun.outcome === 'lease') await save(db, step, evidenceId, unread('reader_failed'));
}

async function begin(db: Db, step: Step, evidenceId: string) {
  const until = Date.now() + BUSY_LIMIT_MS;
  for (;;) {
    const begun = await callRpc(db, 'begin_reading', leaseArgs(step, evidenceId), lease);
    if (begun.outcome !== 'busy' || Date.now() > until) return begun;
    await pause(BUSY_STEP_MS);
  }
}

function leaseArgs({ jobId, claim }: Step, evidenceId: string) {
  return { p_job: jobId, p_claim: claim, p_evidence: evidenceId };
}

type Saved = Reading & { sha256?: string | null; damaged?: boolean };

function save(db: Db, step: Step, evidenceId: string, reading: Saved): Promise<boolean> {
  const { mimeType, readerVersion, ...rest } = reading;
  const args = {
    ...leaseArgs(step, evidenceId),
    p_reading: { ...rest, mime_type: mimeType, reader_version: readerVersion },
  };
  return callRpc(db, 'save_reading', args, z.boolean());
}

function unread(reason: 'damaged' | 'reader_failed'): Reading {
  return toReading(null, { pages: [], reason });
}

import type { ErrorCode } from '@/lib/errors';
import { confirmUpload, startUpload } from '@/lib/evidence/actions';
import { acceptedType } from '@/lib/evidence/limits';
import type { Failure, Result } from '@/lib/result';
import { findUpload } from '@/lib/uploads/actions';
import { checksum } from '@/lib/uploads/checksum';
import { Dropped, keepTrying } from '@/lib/uploads/keep-trying';
import type { Line, Place } from '@/lib/uploads/line';
import { PART_BYTES, sendInParts } from '@/lib/uploads/send-in-parts';
import { sendWhole } from '@/lib/uploads/send-whole';
import type { Failed, UploadState } from '@/lib/uploads/state';
import { turns } from '@/lib/uploads/turns';

export type Upload = {
  id: string;
  file: File;
  line: Line;
  resumeAt: string | null;
  signal: AbortSignal;
  onPhase: (phase: 'checking' | 'sending' | 'offline', share?: number) => void;
  onAddress: (url: string) => void;
};
export type Outcome = Exclude<UploadState, { is: 'sending' }>;

const DROPPED: Failed = {
  is: 'failed',
  reason: 'The connection dropped. What has arrived is kept, and nothing else was affected.',
  canRetry: true,
};
const NOT_READABLE: Failed = {
  is: 'failed',
  reason: 'The file can’t be opened any more. Add it again.',
  canRetry: false,
  canAddAgain: true,
};
const PASSING: readonly ErrorCode[] = [
  'file_missing',
  'file_incomplete',
  'unauthenticated',
  'internal',
];

/**
 * One file at a time is made known: of two copies that are chosen together the second finds the
 * first, and no more than one file lies in a phone's memory whole.
 */
const oneAtATime = turns(1);

/**
 * Hashes, looks for the same bytes, announces, sends and confirms one file, over a line that may
 * drop. Never throws.
 */
export async function upload(job: Upload): Promise<Outcome> {
  try {
    const place = await oneAtATime(() => makeKnown(job));
    if ('is' in place) return place;
    let { resumeAt } = job;
    const onAddress = (address: string) => {
      resumeAt = address;
      job.onAddress(address);
    };
    // Before the first of its bytes has gone, too, where a slow line takes long for them.
    job.onPhase('sending');
    await keepTrying((moved) => send({ ...job, resumeAt, onAddress }, place, moved), waiting(job));
    // Whatever storage answered, the row decides: it knows whether the bytes are there.
    const confirmed = await ask(job, () => confirmUpload(job.id));
    return confirmed.ok ? { is: 'received' } : refused(confirmed.error);
  } catch {
    return DROPPED;
  }
}

/** Where its bytes go, or what became of it without sending any. */
async function makeKnown(job: Upload): Promise<Place | Outcome> {
  const { id, file, line, signal } = job;
  if (signal.aborted) return DROPPED;
  const sha256 = await checksum(file).catch(() => null);
  if (!sha256) return NOT_READABLE;
  const same = await ask(job, () => findUpload(sha256));
  if (!same.ok) return refused(same.error);
  if (same.value && same.value.id !== id) return { is: 'known', file: same.value };
  if (same.value?.status === 'received') return { is: 'received' };
  // Announced before: its name then may have been another.
  if (same.value) return same.value;
  const type = acceptedType(file) ?? file.type;
  const started = await ask(job, () =>
    startUpload({ id, name: file.name, type, size: file.size, sha256 }, line.userId),
  );
  return started.ok ? started.value : refused(started.error);
}

async function send(job: Upload, place: Place, moved: () => void): Promise<void> {
  const { line, file, signal } = job;
  const onProgress = (share: number) => job.onPhase('sending', share);
  const status =
    file.size <= PART_BYTES
      ? await sendWhole({ line, place, file, signal, onProgress })
      : await sendInParts({ ...job, place, onProgress, onPart: moved });
  if (status === 0 || status === 423 || status === 429 || status >= 500) throw new Dropped();
}

/** Asks the server; an answer that it is in trouble counts as none. */
function ask<T>(job: Upload, question: () => Promise<Result<T>>): Promise<Result<T>> {
  return keepTrying(async () => {
    const answer = await question();
    if (!answer.ok && answer.error.code === 'internal') throw new Dropped();
    return answer;
  }, waiting(job));
}

function waiting({ signal, onPhase }: Upload) {
  return { signal, onWait: () => onPhase('offline') };
}

function refused({ code, message }: Failure['error']): Failed {
  return { is: 'failed', reason: message, canRetry: PASSING.includes(code) };
}

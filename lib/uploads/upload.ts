import type { ErrorCode } from '@/lib/errors';
import { confirmUpload, startUpload } from '@/lib/evidence/actions';
import { acceptedType } from '@/lib/evidence/limits';
import type { Failure } from '@/lib/result';
import { checksum } from '@/lib/uploads/checksum';
import { put } from '@/lib/uploads/put';

/** Why a file didn't arrive, in words, and whether sending the same bytes again may help. */
export type UploadFailure = { reason: string; canRetry: boolean };

const DROPPED = { reason: 'The connection dropped. Nothing else was affected.', canRetry: true };
const NOT_READABLE = {
  reason: 'The file can’t be opened any more. Add it again.',
  canRetry: false,
};
const PASSING: readonly ErrorCode[] = [
  'file_missing',
  'file_incomplete',
  'unauthenticated',
  'internal',
];

type Upload = {
  id: string;
  file: File;
  signal: AbortSignal;
  onProgress: (share: number) => void;
  /** A second try: the bytes may have arrived, and only the answer was lost. */
  again: boolean;
};

/** Hashes, announces, sends and confirms one file. Gives why it failed, or null. Never throws. */
export async function upload(job: Upload): Promise<UploadFailure | null> {
  try {
    if (job.again && (await confirmUpload(job.id)).ok) return null;
    return await send(job);
  } catch {
    return DROPPED;
  }
}

async function send({ id, file, signal, onProgress }: Upload): Promise<UploadFailure | null> {
  const type = acceptedType(file) ?? file.type;
  const sha256 = await checksum(file).catch(() => null);
  if (!sha256) return NOT_READABLE;
  const started = await startUpload({ id, name: file.name, type, size: file.size, sha256 });
  if (!started.ok) return refused(started.error);
  const status = await put({ url: started.value.uploadUrl, body: file, type, onProgress, signal });
  if (signal.aborted || status === 0) return DROPPED;
  // Whatever storage answered, the row decides: it knows whether the bytes are there.
  const confirmed = await confirmUpload(id);
  return confirmed.ok ? null : refused(confirmed.error);
}

function refused({ code, message }: Failure['error']): UploadFailure {
  return { reason: message, canRetry: PASSING.includes(code) };
}

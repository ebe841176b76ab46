import { confirmUpload, startUpload } from '@/lib/evidence/actions';
import { acceptedType } from '@/lib/evidence/limits';
import { checksum } from '@/lib/uploads/checksum';
import { put } from '@/lib/uploads/put';

export const DROPPED = 'The connection dropped. Nothing else was affected.';
const NOT_READABLE = 'The file can’t be opened any more. Add it again.';

type Upload = {
  id: string;
  file: File;
  signal: AbortSignal;
  onProgress: (share: number) => void;
  /** A second try: the bytes may have arrived, and only the answer was lost. */
  again: boolean;
};

/** Hashes, announces, sends and confirms one file. Gives why it failed, or null. Never throws. */
export async function upload(job: Upload): Promise<string | null> {
  try {
    if (job.again && (await confirmUpload(job.id)).ok) return null;
    return await send(job);
  } catch {
    return DROPPED;
  }
}

async function send({ id, file, signal, onProgress }: Upload): Promise<string | null> {
  const type = acceptedType(file) ?? file.type;
  const sha256 = await checksum(file).catch(() => null);
  if (!sha256) return NOT_READABLE;
  const started = await startUpload({ id, name: file.name, type, size: file.size, sha256 });
  if (!started.ok) return started.error.message;
  const status = await put({ url: started.value.uploadUrl, body: file, type, onProgress, signal });
  if (signal.aborted || status === 0) return DROPPED;
  // Whatever storage answered, the row decides: it knows whether the bytes are there.
  const confirmed = await confirmUpload(id);
  return confirmed.ok ? null : confirmed.error.message;
}

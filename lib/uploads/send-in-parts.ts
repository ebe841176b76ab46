import type { DetailedError } from 'tus-js-client';
import type { Line, Place } from '@/lib/uploads/line';

/** What storage takes as one part. */
export const PART_BYTES = 6 * 1024 * 1024;

type Sending = {
  line: Line;
  place: Place;
  file: File;
  /** The address of this upload from an earlier try; what has arrived there isn't sent again. */
  resumeAt: string | null;
  onAddress: (url: string) => void;
  onProgress: (share: number) => void;
  onPart: () => void;
  signal: AbortSignal;
};

/**
 * Sends a file straight to storage in parts (tus 1.0.0), so that a lost connection costs a part at
 * most. Gives the HTTP status that ended it: 0 where the connection dropped or the signal stopped it.
 */
export async function sendInParts(sending: Sending): Promise<number> {
  const { line, place, file, signal } = sending;
  const endpoint = `${line.storageUrl}/upload/resumable`;
  const { Upload } = await import('tus-js-client');
  return new Promise<number>((resolve) => {
    const upload = new Upload(file, {
      endpoint,
      // An address of another server is none.
      uploadUrl: sending.resumeAt?.startsWith(endpoint) ? sending.resumeAt : null,
      chunkSize: PART_BYTES,
      headers: { 'x-upsert': 'false' },
      metadata: { bucketName: 'evidence', objectName: place.key, contentType: place.type },
      // Tries and addresses are kept by our own code, addresses sealed with the draft.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        const headers = Object.entries(await line.headers());
        for (const [name, value] of headers) request.setHeader(name, value);
      },
      onUploadUrlAvailable: () => upload.url && sending.onAddress(upload.url),
      onProgress: (sent, total) => sending.onProgress(total ? sent / total : 0),
      onChunkComplete: sending.onPart,
      onSuccess: () => resolve(200),
      onError: (error) => resolve(statusOf(error)),
    });
    signal.addEventListener('abort', () => {
      // What has arrived is of no more use; if it can't be told now, storage forgets it in a day.
      void upload.abort(true).catch(() => {});
      resolve(0);
    });
    if (signal.aborted) return resolve(0);
    upload.start();
  });
}

function statusOf(error: Error | DetailedError): number {
  return 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

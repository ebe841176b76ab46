import type { Line, Place } from '@/lib/uploads/line';

type Sending = {
  line: Line;
  place: Place;
  file: Blob;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file straight to storage in one request. Gives the HTTP status, 0 where the connection
 * dropped or the signal stopped it. XMLHttpRequest, because fetch can't tell how far an upload is.
 */
export async function sendWhole({ line, place, file, onProgress, signal }: Sending) {
  const headers = { ...(await line.headers()), 'content-type': place.type, 'x-upsert': 'false' };
  return new Promise<number>((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onloadend = () => resolve(request.status);
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) return resolve(0);
    request.open('POST', `${line.storageUrl}/object/evidence/${place.key}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
}

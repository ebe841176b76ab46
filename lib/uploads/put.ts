type Put = {
  url: string;
  body: Blob;
  type: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file straight to storage. Gives the HTTP status, 0 where the connection dropped or the
 * signal stopped it. XMLHttpRequest, because fetch can't tell how far an upload is.
 */
export function put({ url, body, type, onProgress, signal }: Put): Promise<number> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onloadend = () => resolve(request.status);
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) return resolve(0);
    request.open('PUT', url);
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('x-upsert', 'false');
    request.send(body);
  });
}

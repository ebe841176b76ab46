import type { PartialUpload } from '../storage/partial-files.ts';
import type { HandOver } from './hand-over.ts';
import { refuse } from './tus.ts';

type Call = (request: Request) => Promise<Response>;
type Wanted = Pick<PartialUpload, 'bucket' | 'key' | 'type' | 'length' | 'upsert'>;

/**
 * Whether the sender may insert this object: Storage tries it in a transaction that it rolls back.
 * Gives the refusal, or null.
 */
export async function askLeave(
  request: Request,
  { bucket, key, type, length, upsert }: Wanted,
  call: Call,
): Promise<Response | null> {
  const headers = headersOf(request, upsert);
  headers.set('content-type', type);
  headers.set('content-length', String(length));
  const url = new URL(`/storage/v1/object/upload/sign/${pathOf(bucket, key)}`, request.url);
  const refused = await refusalOf(await call(new Request(url, { method: 'POST', headers })));
  return refused ?? null;
}

/** Stores a whole upload under the policies, as any other; gives the refusal, or null. */
export async function storeWhole(
  request: Request,
  { bucket, key, type, length, upsert, cacheControl }: PartialUpload,
  path: string,
  arrived: HandOver,
  call: Call,
): Promise<Response | null> {
  const file = {
    url: new URL(`/storage/v1/object/${pathOf(bucket, key)}`, request.url),
    method: 'POST',
    headers: headersOf(request, upsert),
    place: `${bucket}/${key}`,
  };
  return refusalOf(
    await arrived.handOver({ ...file, path, size: length, type, cacheControl }, call),
  );
}

// Who asks, and nothing of what else they sent.
function headersOf(request: Request, upsert: boolean): Headers {
  const headers = new Headers({ 'x-upsert': String(upsert) });
  for (const name of ['authorization', 'apikey']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

function pathOf(bucket: string, key: string): string {
  return [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
}

// Storage's other routes answer 400 with the status inside of the body; this one says it outright.
async function refusalOf(response: Response): Promise<Response | null> {
  if (response.ok) return null;
  const body: unknown = await response.json().catch(() => null);
  const { statusCode, message } = (body ?? {}) as { statusCode?: string; message?: string };
  const status = Number(statusCode ?? response.status);
  // Lite answers 500 to an outage as to any fault; the client tries again at a 503.
  return status >= 500
    ? refuse(503, 'The database is not reachable at the moment.')
    : refuse(status, message ?? 'The upload was refused');
}

import type { PartialUpload } from '../storage/partial-files.ts';

type Wanted = Omit<PartialUpload, 'id' | 'expiresAt'>;

/** An answer of the protocol. */
export function say(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, 'tus-resumable': '1.0.0' } });
}

/** A refusal: the status itself and a sentence as text, as hosted Storage gives it. */
export function refuse(status: number, why: string): Response {
  const headers = { 'content-type': 'text/plain', 'tus-resumable': '1.0.0' };
  return new Response(why, { status, headers });
}

/** What a creation asks for; null where a part of it is missing or can't be read. */
export function uploadOf(request: Request): Wanted | null {
  const length = request.headers.get('upload-length') ?? '';
  const metadata = metadataOf(request.headers.get('upload-metadata') ?? '');
  const bucket = metadata.get('bucketName');
  const key = metadata.get('objectName');
  if (!/^\d{1,15}$/.test(length) || !bucket || !key || !isPath(`${bucket}/${key}`)) return null;
  const seconds = metadata.get('cacheControl');
  return {
    bucket,
    key,
    length: Number(length),
    type: metadata.get('contentType') || 'application/octet-stream',
    cacheControl: seconds && /^\d+$/.test(seconds) ? `max-age=${seconds}` : null,
    upsert: request.headers.get('x-upsert') === 'true',
  };
}

/** Where a new upload is found from then on: its path names the place, as hosted does. */
export function locationOf(request: Request, { id, bucket, key }: PartialUpload): string {
  const name = Buffer.from(`${bucket}/${key}/${id}`).toString('base64url');
  const host = request.headers.get('host');
  return `http://${host}/storage/v1/upload/resumable/${name}`;
}

/** The id in the path of a later request; null where there is none. */
export function idOf(request: Request): string | null {
  const name = new URL(request.url).pathname.split('/').pop() ?? '';
  return Buffer.from(name, 'base64url').toString().split('/').pop() ?? null;
}

// A path with steps up or empty steps would be another one once it is part of an address.
function isPath(path: string): boolean {
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

// "name base64,name base64"; a value may be left out.
function metadataOf(header: string): Map<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(/\s+/));
  return new Map(
    pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]),
  );
}

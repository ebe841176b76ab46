import { fail, ok, type Result } from '@/lib/result';

/** The JSON of a request: 415 for another content type, 413 beyond `limit` bytes, 400 if it isn't JSON. */
export async function jsonBody(request: Request, limit: number): Promise<Result<unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return fail('unsupported_media_type');
  if (Number(request.headers.get('content-length')) > limit) return fail('payload_too_large');
  const text = await limitedText(request.body, limit);
  if (text === null) return fail('payload_too_large');
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('bad_request');
  }
}

// A length that is claimed isn't the length that comes.
async function limitedText(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<string | null> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

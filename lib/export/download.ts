import 'server-only';
import { z } from 'zod';
import { type Db, rowsOf } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { pieceKey } from '@/lib/export/pieces';
import { piecesOf, rangeOf } from '@/lib/export/range';
import { serverClient } from '@/lib/supabase/server';

/** Its name says nothing of what it is. */
const HEADERS = {
  'content-type': 'application/zip',
  'content-disposition': 'attachment; filename="archive.zip"',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes',
};

/**
 * The signed-in person's archive as one download, put together of its pieces while it is sent; or the
 * part of it that `range` asks for, where a download broke off. Null where it isn't theirs or is over.
 */
export async function openArchive(jobId: string, range: string | null): Promise<Response | null> {
  if (!z.uuid().safeParse(jobId).success) return null;
  const db = await serverClient();
  const [archive] = rowsOf(
    await db
      .from('exports')
      .select('*')
      .eq('job_id', jobId)
      .gt('expires_at', new Date().toISOString()),
  );
  if (!archive) return null;
  const { byte_size: size, piece_size: pieceSize, user_id: userId, claim } = archive;
  const asked = rangeOf(range, size);
  if (asked === 'beyond') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  const part = asked ?? { first: 0, last: size - 1 };
  const pieces = piecesOf(part, pieceSize).values();
  const keyOf = (number: number) => pieceKey({ userId, jobId, claim }, number);
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = pieces.next();
      if (done) return stream.close();
      stream.enqueue((await piece(db, keyOf(value.number))).subarray(value.from, value.to));
    },
  });
  const headers = {
    ...HEADERS,
    etag: `"${archive.sha256}"`,
    'content-length': String(part.last - part.first + 1),
    ...(asked && { 'content-range': `bytes ${part.first}-${part.last}/${size}` }),
  };
  return new Response(body, { status: asked ? 206 : 200, headers });
}

async function piece(db: Db, key: string): Promise<Uint8Array> {
  const { data } = await db.storage.from('exports').download(key);
  if (!data) throw new AppError('storage');
  return new Uint8Array(await data.arrayBuffer());
}

import { createHash } from 'node:crypto';

/** Bytes of a piece in Storage: below what the smallest project takes, small enough to hold in memory. */
export const PIECE_SIZE = 8 * 1024 * 1024;

/** What came out of cutting: the whole's size in bytes, its SHA-256, and how many pieces it gave. */
export type Cut = { bytes: number; sha256: string; pieces: number };

/**
 * Cuts a stream into pieces of one size, the last one shorter, and hands each over before it reads on:
 * never more than one piece is held. Pieces count from 1.
 */
export async function cutIntoPieces(
  stream: AsyncIterable<Uint8Array>,
  size: number,
  put: (number: number, piece: Uint8Array) => Promise<void>,
): Promise<Cut> {
  const hash = createHash('sha256');
  let [bytes, pieces, filled] = [0, 0, 0];
  const held = new Uint8Array(size);
  const handOver = async () => {
    pieces += 1;
    await put(pieces, held.slice(0, filled));
    filled = 0;
  };
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + size - filled);
      held.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === size) await handOver();
    }
  }
  if (filled > 0) await handOver();
  return { bytes, sha256: hash.digest('hex'), pieces };
}

/** Where a piece lies: under its owner, its job and the claim under which it was made. */
export function pieceKey(
  of: { userId: string; jobId: string; claim: string },
  number: number,
): string {
  return `${of.userId}/${of.jobId}/${of.claim}/${String(number).padStart(4, '0')}`;
}

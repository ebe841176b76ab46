/** Bytes from `first` to `last`, both included. */
export type ByteRange = { first: number; last: number };

/**
 * The part of a download of so many bytes that is asked for; null for all of it, `beyond` for one that
 * begins past the end. Several parts at once count as all: nobody who goes on with a download asks so.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !to) return null;
  if (!from) {
    const length = Math.min(Number(to), size);
    return length > 0 ? { first: size - length, last: size - 1 } : 'beyond';
  }
  const range = { first: Number(from), last: Math.min(to ? Number(to) : size - 1, size - 1) };
  if (range.first >= size) return 'beyond';
  return range.last >= range.first ? range : null;
}

/** Which bytes of which pieces (counted from 1) make up a range, in order; `to` isn't included. */
export function piecesOf({ first, last }: ByteRange, pieceSize: number) {
  const pieces: { number: number; from: number; to: number }[] = [];
  for (let at = first; at <= last; ) {
    const index = Math.floor(at / pieceSize);
    const end = Math.min((index + 1) * pieceSize, last + 1);
    pieces.push({ number: index + 1, from: at - index * pieceSize, to: end - index * pieceSize });
    at = end;
  }
  return pieces;
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutIntoPieces } from './pieces';
import { piecesOf, rangeOf } from './range';

async function* chunksOf(chunks: Uint8Array[]) {
  yield* chunks;
}

test('whatever is cut into pieces comes back from them, whole and in any range', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 17 }),
      fc.nat(),
      fc.nat(),
      async (chunks, size, a, b) => {
        const whole = Buffer.concat(chunks);
        const pieces: Uint8Array[] = [];
        const cut = await cutIntoPieces(chunksOf(chunks), size, async (number, piece) => {
          expect(number).toBe(pieces.length + 1);
          pieces.push(piece);
        });
        expect(cut).toEqual({
          bytes: whole.length,
          pieces: Math.ceil(whole.length / size),
          sha256: createHash('sha256').update(whole).digest('hex'),
        });
        expect(pieces.slice(0, -1).every((piece) => piece.length === size)).toBe(true);
        if (whole.length === 0) return;
        const [first, last] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const parts = piecesOf({ first, last }, size).map(({ number, from, to }) =>
          pieces[number - 1]?.subarray(from, to),
        );
        expect(Buffer.concat(parts as Uint8Array[])).toEqual(whole.subarray(first, last + 1));
      },
    ),
  );
});

test('a range is read as browsers send it when they go on with a download', () => {
  expect(rangeOf(null, 100)).toBeNull();
  expect(rangeOf('bytes=0-', 100)).toEqual({ first: 0, last: 99 });
  expect(rangeOf('bytes=40-49', 100)).toEqual({ first: 40, last: 49 });
  expect(rangeOf('bytes=90-900', 100)).toEqual({ first: 90, last: 99 });
  expect(rangeOf('bytes=-10', 100)).toEqual({ first: 90, last: 99 });
  expect(rangeOf('bytes=100-', 100)).toBe('beyond');
  expect(rangeOf('bytes=1-2,5-6', 100)).toBeNull();
  expect(rangeOf('bytes=9-3', 100)).toBeNull();
  expect(rangeOf('lines=1-2', 100)).toBeNull();
});

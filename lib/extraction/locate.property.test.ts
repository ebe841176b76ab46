import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/lib/extraction/fold';
import { locate } from '@/lib/extraction/locate';
import { cleanText } from '@/lib/text';

const SEEN = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words as people write them on phones, and as files keep them. */
const word = fc.constantFrom(
  ...[
    'He',
    'came',
    'at',
    '6:47',
    'it’s',
    'don‘t',
    'pick-up',
    'pick\u2011up',
    '5\u20136',
    '“Traffic,',
  ],
  ...[
    'get',
    'over',
    'it.”',
    '«vite»',
    'cafe\u0301',
    'caf\u00e9',
    'o\ufb03ce',
    'soft\u00adware',
    'wait…',
  ],
  ...[
    '👍',
    '👩‍👧',
    '👍🏽',
    '❤️',
    '🇳🇿',
    '1️⃣',
    'הגיע',
    'في',
    'नमस्ते',
    'a\u0323\u0307',
    'a\u0307\u0323',
    '\ufeffBob',
  ],
);
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\u00a0',
  '\u202f',
  '\t',
  ' – ',
  ' -- ',
  ' — ',
);
const written = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.flat());

/** The same words as somebody else types them: a model, a person, another program. */
const VARIANTS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[‘’]/gu, "'").replace(/[“”«»]/gu, '"'),
  (text) => text.replaceAll("'", '’').replaceAll('"', '”'),
  (text) => text.replace(/[\u2011\u2013—]|--/gu, '-'),
  (text) => text.replaceAll('-', '\u2013'),
  (text) => text.replaceAll('…', '...'),
  (text) => text.replace(/\s+/gu, ' '),
  (text) => text.replace(/\s/gu, '\n  '),
  (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
  (text) => text.replaceAll('\ufb03', 'ffi'),
];
const variant = fc
  .subarray(VARIANTS, { minLength: 1 })
  .map((list) => (text: string) => list.reduce((now, change) => change(now), text));

test('words are found however they were typed again, at their own place', () => {
  fc.assert(
    fc.property(written, variant, fc.nat(), fc.nat(), (pieces, retype, from, length) => {
      const words = pieces.length / 2;
      const first = from % words;
      const last = first + (length % (words - first));
      const asked = pieces.slice(first * 2, last * 2 + 1).join('');
      const text = pieces.join('');
      const span = locate(fold(text), retype(asked));
      // Emoji alone are no words that something could rest on.
      if (!/[\p{L}\p{N}]/u.test(asked)) return;
      expect(span).not.toBeNull();
      if (!span) return;
      expect(text.slice(span.start, span.end)).toBe(span.quote);
      const bare = (one: string) => fold(one).folded.replace(/^[\s"'-]+|[\s"'-]+$/g, '');
      expect(bare(span.quote)).toBe(bare(asked));
    }),
    { numRuns: 800 },
  );
});

test('whatever is asked of whatever text, a place is whole characters of it, or none', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(anything, anything, fc.nat(), fc.nat(), (raw, other, from, length) => {
      const text = cleanText(raw);
      // A cut anywhere may halve a character: such a quote is none, or the whole character.
      for (const asked of [other, text.slice(from % 41, (from % 41) + (length % 41))]) {
        const span = locate(fold(text), asked);
        if (!span) continue;
        expect(span.start).toBeLessThan(span.end);
        expect(text.slice(span.start, span.end)).toBe(span.quote);
        expect(cleanText(span.quote)).toBe(span.quote);
        const ends = new Set([
          0,
          ...[...SEEN.segment(text)].map((one) => one.index + one.segment.length),
        ]);
        expect(ends.has(span.start) && ends.has(span.end)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('every folded unit leads back to the characters that it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
      const { text, folded, starts, ends } = fold(cleanText(raw));
      expect(starts).toHaveLength(folded.length);
      expect(ends).toHaveLength(folded.length);
      for (const [at, start] of starts.entries()) {
        const end = ends[at] ?? 0;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(cleanText(text.slice(start, end))).toBe(text.slice(start, end));
      }
    }),
    { numRuns: 400 },
  );
});

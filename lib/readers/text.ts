import { decode, textEncoding } from '@/lib/readers/encoding';
import { MAX_CHARACTERS } from '@/lib/readers/limits';
import type { Text } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

/** Reads plain text as one page; beyond 2 million characters the rest is left out and said so. */
export function readText(bytes: Uint8Array): Text {
  const encoding = textEncoding(bytes, false);
  if (!encoding) return { pages: [], reason: 'not_what_it_says' };
  const whole = cleanText(decode(bytes, encoding));
  const text = cleanText(whole.slice(0, MAX_CHARACTERS));
  if (text.trim() === '') return { pages: [], reason: 'no_text_found' };
  return {
    pages: [{ page: 1, text, confidence: null }],
    reason: text.length < whole.length ? 'too_large' : null,
  };
}

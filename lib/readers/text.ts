import { decode, textEncoding } from '@/lib/readers/encoding';
import { MAX_CHARACTERS } from '@/lib/readers/limits';
import { plainPage } from '@/lib/readers/page';
import type { Text } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

/** Reads plain text as one page; beyond 2 million characters the rest is left out and said so. */
export function readText(bytes: Uint8Array): Text {
  const encoding = textEncoding(bytes, false);
  if (!encoding) return { pages: [], reason: 'not_what_it_says' };
  return onePage(decode(bytes, encoding));
}

/** A text without pages as one page, cut where it is too long. */
export function onePage(whole: string): Text {
  const text = cleanText(cleanText(whole).slice(0, MAX_CHARACTERS));
  if (text.trim() === '') return { pages: [], reason: 'no_text_found' };
  const isWhole = whole.length <= MAX_CHARACTERS;
  return { pages: [plainPage(1, text)], reason: isWhole ? null : 'too_large' };
}

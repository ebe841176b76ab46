import type { ReadPage } from '@/lib/readers/schema';

/** A page whose text was there as text and has no places: of a letter, an e-mail, a note. */
export function plainPage(page: number, text: string): ReadPage {
  return { page, text, confidence: null, lines: [], turn: 0, messages: [], hidden: 0 };
}

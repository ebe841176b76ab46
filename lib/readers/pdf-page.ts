import type { PDFPageProxy } from 'unpdf/pdfjs';
import { HARD_TO_READ } from '@/lib/readers/image';
import { lookOf } from '@/lib/readers/pdf-look';
import { paintPage } from '@/lib/readers/pdf-paint';
import { isShown, pictureOf } from '@/lib/readers/pdf-shown';
import { isOnPage, linesOfPieces, type Piece, piecesOf } from '@/lib/readers/pdf-text';
import { printPage } from '@/lib/readers/print-page';
import { readPrint } from '@/lib/readers/read-print';
import type { ReadingReason } from '@/lib/readers/reasons';
import type { ReadPage } from '@/lib/readers/schema';

export type PageRead = { page: ReadPage | null; hidden: string; reason: ReadingReason | null };

/** The share of a page that pictures must cover to be looked at for words. */
const PICTURED = 0.1;
const CHECKED_SIDE = 1400;
const READING_SIDE = 2400;

/**
 * Reads one page: the words of its text layer that can be seen, then what is recognised in the rest
 * of it where that is more than words. Words too small to be seen, beside the page, without contrast, painted over or invisible
 * are given apart.
 */
export async function readPdfPage(
  page: PDFPageProxy,
  number: number,
  signal: AbortSignal,
): Promise<PageRead> {
  const all = await piecesOf(page);
  const look = await lookOf(page);
  const shown = look.isPlain ? all.filter(isOnPage) : await seen(page, all.filter(isOnPage));
  const hidden = wordsOf(all.filter((piece) => !shown.includes(piece)));
  const layer = linesOfPieces(number, shown);
  const text = layer && isLegible(layer.text) ? layer : null;
  const isPictured = look.pictured > PICTURED || (!text && (look.isPainted || all.length > 0));
  if (!isPictured)
    return { page: hide(text, hidden), hidden, reason: text ? null : 'no_text_found' };
  const painted = await paintPage(page, READING_SIDE, text === null);
  const print = printPage(number, await readPrint(pictureOf(painted), signal))?.page ?? null;
  // What a scanner recognised lies invisibly under its picture: that is no secret.
  const secret = print && isSameWords(print.text, hidden) ? '' : hidden;
  const whole = text && print ? append(text, print) : (text ?? print);
  const isHard = !text && print !== null && (print.confidence ?? 1) < HARD_TO_READ;
  const reason = whole ? (isHard ? 'hard_to_read' : null) : 'no_text_found';
  return { page: hide(whole, secret), hidden: secret, reason };
}

async function seen(page: PDFPageProxy, pieces: Piece[]): Promise<Piece[]> {
  if (wordsOf(pieces) === '') return pieces;
  const whole = await paintPage(page, CHECKED_SIDE, true);
  const bare = await paintPage(page, CHECKED_SIDE, false);
  return pieces.filter((piece) => isShown(piece, whole, bare));
}

/** Fonts that don't say what their shapes mean give a layer of signs that nobody uses. */
function isLegible(text: string): boolean {
  const strange =
    text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0;
  return strange < text.length * 0.2;
}

function hide(page: ReadPage | null, hidden: string): ReadPage | null {
  return page && { ...page, hidden: hidden.length };
}

function wordsOf(pieces: Piece[]): string {
  return pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether most words of one text are in the other. */
export function isSameWords(seen: string, hidden: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const known = new Set(words(seen));
  const asked = words(hidden);
  return asked.filter((word) => known.has(word)).length >= asked.length * 0.7;
}

/** One page after another as one, if the second says anything surely. */
function append(first: ReadPage, second: ReadPage): ReadPage {
  if ((second.confidence ?? 0) < HARD_TO_READ) return first;
  const by = first.text.length + 2;
  return {
    ...first,
    text: `${first.text}\n\n${second.text}`,
    confidence: second.confidence,
    lines: [
      ...first.lines,
      ...second.lines.map((line) => ({
        ...line,
        start: line.start + by,
        end: line.end + by,
        unsure: line.unsure.map(([start, end]): [number, number] => [start + by, end + by]),
      })),
    ],
    messages: second.messages.map((message) => ({
      ...message,
      start: message.start + by,
      end: message.end + by,
    })),
  };
}

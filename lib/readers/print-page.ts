import { chatOf } from '@/lib/readers/chat';
import type { Print, PrintLine } from '@/lib/readers/read-print';
import { isTable, rowsOf } from '@/lib/readers/rows';
import type { ReadLine, ReadPage } from '@/lib/readers/schema';
import { stampOf } from '@/lib/readers/stamp';
import { cleanText } from '@/lib/text';

const UNSURE = 0.6;

export type PrintPage = { page: ReadPage; contact: string | null };

/**
 * A page from the lines of a recognised picture, with offsets into its text: in the order of the
 * screen where it is a chat, row by row where it is a table. Null where there are no words.
 */
export function printPage(number: number, { lines, turn }: Print): PrintPage | null {
  const rows = rowsOf(lines);
  const onScreen = rows.flat();
  const laid = onScreen.map((line) => ({
    box: line.upright,
    text: textOf(line),
    stamp: stampOf(line.words),
  }));
  const chat = chatOf(laid);
  const { text, placed } =
    chat === null && isTable(rows) ? join(rows) : join((chat ? onScreen : lines).map((l) => [l]));
  if (text === '') return null;
  const letters = placed.reduce((sum, line) => sum + line.end - line.start, 0);
  const sure = placed.reduce(
    (sum, line) => sum + (line.confidence ?? 0) * (line.end - line.start),
    0,
  );
  const page = {
    page: number,
    text,
    confidence: rounded(sure / letters),
    lines: placed,
    turn,
    messages: (chat?.messages ?? []).map(({ side, from, to, time }) => ({
      start: placed[from]?.start ?? 0,
      end: placed[to]?.end ?? text.length,
      side,
      time,
    })),
    hidden: 0,
  };
  return { page, contact: chat?.contact ?? null };
}

/** The words of lines in rows; those of one row follow each other in one line of the text. */
function join(rows: PrintLine[][]): { text: string; placed: ReadLine[] } {
  let text = '';
  const placed: ReadLine[] = [];
  const places = rows.flatMap((row) => row.map((line, at) => ({ line, isFirst: at === 0 })));
  for (const { line, isFirst } of places) {
    if (text !== '') text += isFirst ? '\n' : '   ';
    const start = text.length;
    const unsure: [number, number][] = [];
    for (const [index, word] of line.words.entries()) {
      if (index > 0) text += ' ';
      const from = text.length;
      text += cleanText(word.text);
      if (word.confidence < UNSURE) unsure.push([from, text.length]);
    }
    placed.push({
      start,
      end: text.length,
      box: line.box,
      confidence: rounded(line.confidence),
      unsure,
    });
  }
  return { text, placed };
}

export function textOf({ words }: Pick<PrintLine, 'words'>): string {
  return words.map((word) => word.text).join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

import { chatOf } from '@/lib/readers/chat';
import type { Print, PrintLine } from '@/lib/readers/read-print';
import type { ReadLine, ReadPage } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

const UNSURE = 0.6;

export type PrintPage = { page: ReadPage; contact: string | null };

/**
 * A page from the lines of a recognised picture, with offsets into its text; bubbles in the order of
 * the screen where it is a chat. Null where there are no words.
 */
export function printPage(number: number, { lines, turn }: Print): PrintPage | null {
  const onScreen = inOrder(lines);
  const chat = chatOf(onScreen.map((line) => ({ box: line.upright, text: textOf(line) })));
  const { text, placed } = join(chat ? onScreen : lines);
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

/** From the top, and from the left where lines stand beside each other. */
function inOrder(lines: PrintLine[]): PrintLine[] {
  const middle = ({ upright }: PrintLine) => (upright[1] + upright[3]) / 2;
  const sorted = [...lines].sort((a, b) => middle(a) - middle(b));
  const rows: PrintLine[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middle(line) < first.upright[3] && middle(first) > line.upright[1])
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.upright[0] - b.upright[0]));
}

function join(lines: PrintLine[]): { text: string; placed: ReadLine[] } {
  let text = '';
  const placed: ReadLine[] = [];
  for (const line of lines) {
    if (text !== '') text += '\n';
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

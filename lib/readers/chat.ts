import { type Bubble, bubblesOf, type Laid } from '@/lib/readers/bubbles';
import { datesOnScreen } from '@/lib/readers/on-screen';
import type { Side } from '@/lib/readers/schema';

/** Lines `from` to `to` (included) are one message. */
export type ChatMessage = { side: Side; from: number; to: number; time: string | null };
export type Chat = { contact: string | null; messages: ChatMessage[] };

const TIME = /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?!\d)/gi;
/** Shares of the screen. */
const SAME_EDGE = 0.05;
/** Print of several lines ends a word before the edge of its bubble. */
const RAGGED_EDGE = 0.12;
const HEAD = 0.25;
const APART = 0.03;
/** Lines of a cut-out; a whole page with one block on the right is a letter with its date. */
const FEW = 10;

/**
 * The conversation on a screen, from its lines in the order of the screen; null where their places
 * don't look like one: bubbles along a common edge on the right, others on the left, never two side
 * by side. Who is on which side is seen, not guessed: names are only taken from the head.
 */
export function chatOf(lines: Laid[]): Chat | null {
  const bubbles = bubblesOf(lines);
  const [left, right] = [on(bubbles, 'left'), on(bubbles, 'right')];
  const edge = Math.max(...right.map((bubble) => bubble.box[2]));
  const hanging = right.filter(
    ({ box, from, to }) => edge - box[2] < (from < to ? RAGGED_EDGE : SAME_EDGE),
  );
  const hasTime = lines.some((line) => timesIn(line.text).length > 0);
  const isChat =
    (hasTime || (left.length > 1 && right.length > 1)) &&
    hanging.length >=
      Math.max(right.length * 0.6, left.length > 0 && lines.length <= FEW ? 1 : 2) &&
    left.length + right.length >= bubbles.filter((one) => !isHeading(lines, one)).length * 0.5 &&
    right.filter((bubble) => left.some((other) => isBeside(bubble, other))).length <=
      right.length * 0.1;
  if (!isChat) return null;
  const head = headOf(lines, bubbles);
  const said = [...left, ...right]
    .filter((bubble) => bubble.from >= head.length)
    .sort((a, b) => a.from - b.from);
  return {
    contact: contactIn(head),
    messages: said
      .filter((bubble) => !isOnlyTime(lines, bubble))
      .map(({ side, from, to }) => ({
        side: side === 'left' ? 'left' : 'right',
        from,
        to,
        time: timeOf(lines, bubbles, from, to),
      })),
  };
}

function on(bubbles: Bubble[], side: Side): Bubble[] {
  return bubbles.filter((bubble) => bubble.side === side);
}

function isBeside({ box: a }: Bubble, { box: b }: Bubble): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return shared > 0.5 * Math.min(a[3] - a[1], b[3] - b[1]);
}

/** Clock, name and status above the conversation: what stands above the first date or bubble. */
function headOf(lines: Laid[], bubbles: Bubble[]): Laid[] {
  const isStart = (line: Laid, index: number) => {
    if (datesOnScreen(line.text).length > 0) return true;
    const bubble = bubbles.find(({ from, to }) => from <= index && index <= to);
    return line.box[1] > 0.1 && bubble?.side === 'right' && !isClock(line.text);
  };
  const start = lines.findIndex(isStart);
  const first = start < 0 ? lines.length : start;
  return lines
    .slice(0, first)
    .filter((line) => line.box[3] < HEAD && !isBody(line, bubbles, first));
}

// The other's bubble may be the first one: it lies lower than the head and is followed closely.
function isBody(line: Laid, bubbles: Bubble[], first: number): boolean {
  const start = bubbles.find(({ from }) => from === first)?.box[1] ?? 1;
  return line.box[1] > 0.13 && start - line.box[3] < 0.05 && line.box[0] < 0.12;
}

function contactIn(head: Laid[]): string | null {
  const names = head
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}+(]+|[^\p{L}\p{N}.)]+$/gu, '').trim())
    .filter((text) => /\p{L}{2}|\+?\d[\d ()-]{6,}/u.test(text) && timesIn(text).length === 0)
    .filter((text) => !/\b(?:5G|LTE|4G|Wi-?Fi|online|last seen|typing|\d+ ?%)\b/i.test(text));
  return names[0]?.slice(0, 100) ?? null;
}

function isClock(text: string): boolean {
  return /^\W*\d{1,2}[:.]\d{2}\b/.test(text) && text.length < 12;
}

function isOnlyTime(lines: Laid[], { from, to }: Bubble): boolean {
  const text = lines
    .slice(from, to + 1)
    .map((line) => line.text)
    .join(' ');
  return timesIn(text).length > 0 && !/\p{L}{2}/u.test(text.replace(TIME, ''));
}

/** A date or time in the middle: some screens put one above every message. */
function isHeading(lines: Laid[], bubble: Bubble): boolean {
  if (bubble.side !== 'centre') return false;
  return isOnlyTime(lines, bubble) || datesOnScreen(lines[bubble.from]?.text ?? '').length > 0;
}

/** The time in the bubble's last line, else the one under it, else that of the last heading. */
function timeOf(lines: Laid[], bubbles: Bubble[], from: number, to: number): string | null {
  const ending = lines[to]?.text ?? '';
  if (lines[to]?.stamp) return lines[to].stamp;
  const inside = timesIn(ending).at(-1);
  // "See you at 17:30" is said, even where the line breaks before it; a stamp hangs on the right.
  const isApart = (lines[to]?.box[0] ?? 0) - (lines[from]?.box[0] ?? 0) > APART;
  if (inside && isApart && /^\W*$/.test(ending.replace(inside, ''))) return inside;
  const below = bubbles.find((bubble) => bubble.from === to + 1);
  if (below && below.side !== 'centre' && isOnlyTime(lines, below)) {
    return timesIn(lines[to + 1]?.text ?? '')[0] ?? null;
  }
  const heading = bubbles.findLast((bubble) => {
    const text = lines[bubble.from]?.text ?? '';
    return (
      bubble.side === 'centre' &&
      bubble.to < from &&
      timesIn(text).length > 0 &&
      bubble.box[1] > 0.06
    );
  });
  return heading ? (timesIn(lines[heading.from]?.text ?? '')[0] ?? null) : null;
}

export function timesIn(text: string): string[] {
  return text.match(TIME) ?? [];
}

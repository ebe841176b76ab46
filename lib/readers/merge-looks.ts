import { letterPairs, likeness, wordsIn } from '@/lib/readers/likeness';
import type { SeenPicture } from '@/lib/readers/picture-model';
import type { Box, ReadLine, ReadMessage, ReadPage } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

/** Of two lines that say the same, though one of them was misread. */
const SAME = 0.5;
/** Recognised lines that are this sure must be in what the model saw. */
const SURE = 0.85;
/** How many of the surely recognised letters the model must have seen to be believed. */
const BORNE_OUT = 0.6;
/** Of words that only the model saw. */
const ONLY_SEEN = 0.5;

type Seen = { text: string; block: number };

/**
 * One page from two looks at a picture: what was recognised, which knows where it stands, and what a
 * model saw, which spells better. Words that only the model saw are marked as unsure; lines that it
 * left out stay. A model that saw something else than what surely stands there isn't believed: null.
 */
export function mergeLooks(page: ReadPage | null, seen: SeenPicture): ReadPage | null {
  const lines: Seen[] = seen.blocks.flatMap((block, at) =>
    block.lines.flatMap((text) => {
      const said = cleanText(text).replace(/\s+/g, ' ').trim();
      return said === '' ? [] : [{ text: said, block: at }];
    }),
  );
  if (lines.length === 0) return null;
  const recognised = (page?.lines ?? []).map((line) => ({
    line,
    text: page?.text.slice(line.start, line.end) ?? '',
  }));
  const all = letterPairs(lines.map(({ text }) => text).join(' '));
  const sure = recognised.filter(({ line }) => (line.confidence ?? 0) >= SURE);
  const letters = (of: typeof sure) => of.reduce((sum, { text }) => sum + text.length, 0);
  const kept = sure.filter(({ text }) => isIn(text, all));
  if (letters(kept) < letters(sure) * BORNE_OUT) return null;
  const placed = pair(lines, recognised);
  const left = recognised.filter(
    (one) => !placed.some(({ at }) => at === one) && sure.includes(one) && !kept.includes(one),
  );
  return build(page, seen, placed, left);
}

type Recognised = { line: ReadLine; text: string };
type Placed = Seen & { at: Recognised | null };
type Span = { block: number; line: ReadLine | null; start: number; end: number };

/** Each seen line with the recognised one that says the same, if there is one. */
function pair(lines: Seen[], recognised: Recognised[]): Placed[] {
  const free = new Set(recognised);
  return lines.map((line) => {
    let best: Recognised | null = null;
    let most = SAME;
    for (const one of free) {
      const like = likeness(line.text, one.text);
      if (like > most) [best, most] = [one, like];
    }
    if (best) free.delete(best);
    return { ...line, at: best };
  });
}

function isIn(text: string, all: Set<string>): boolean {
  const pairs = [...letterPairs(text)];
  return pairs.filter((two) => all.has(two)).length >= pairs.length * 0.7;
}

function build(
  page: ReadPage | null,
  seen: SeenPicture,
  placed: Placed[],
  left: Recognised[],
): ReadPage {
  const known = new Set(wordsIn(page?.text ?? ''));
  const lines: ReadLine[] = [];
  const spans: Span[] = [];
  let text = '';
  const add = (said: string, box: Box, confidence: number | null, isKnown: boolean) => {
    if (text !== '') text += '\n';
    const start = text.length;
    text += said;
    const unsure = isKnown ? [] : unknownWords(said, known, start);
    lines.push({ start, end: text.length, box, confidence, unsure });
    return { start, end: text.length };
  };
  let waiting = left;
  for (const [index, { text: said, block, at }] of placed.entries()) {
    const box = at?.line.box ?? between(placed, index);
    for (const one of waiting.filter(({ line }) => line.box[3] <= box[1])) {
      add(one.text, one.line.box, one.line.confidence, true);
    }
    waiting = waiting.filter(({ line }) => line.box[3] > box[1]);
    spans.push({
      block,
      line: at?.line ?? null,
      ...add(said, box, at ? at.line.confidence : ONLY_SEEN, false),
    });
  }
  for (const one of waiting) add(one.text, one.line.box, one.line.confidence, true);
  const sum = lines.reduce((total, line) => total + (line.confidence ?? 0), 0);
  return {
    ...{ page: page?.page ?? 1, turn: page?.turn ?? 0, hidden: page?.hidden ?? 0 },
    text,
    lines,
    confidence: Math.round((sum / lines.length) * 100) / 100,
    messages: messagesOf(page, seen, spans, text),
  };
}

/** Where a line must be that only the model saw: between its neighbours. */
function between(placed: Placed[], index: number): Box {
  const above = placed.slice(0, index).findLast(({ at }) => at)?.at?.line.box;
  const below = placed.slice(index + 1).find(({ at }) => at)?.at?.line.box;
  const [top, bottom] = [above?.[3] ?? 0, below?.[1] ?? 1];
  return [0, Math.min(top, bottom), 1, Math.max(top, bottom)];
}

function unknownWords(said: string, known: Set<string>, start: number): [number, number][] {
  return Array.from(said.matchAll(/\S+/g)).flatMap((match) => {
    const isKnown = wordsIn(match[0]).every((word) => known.has(word));
    return isKnown ? [] : [[start + match.index, start + match.index + match[0].length]];
  });
}

/** Bubbles: on which side one hangs was measured where its words were recognised; else it was seen. */
function messagesOf(
  page: ReadPage | null,
  { blocks }: SeenPicture,
  spans: Span[],
  text: string,
): ReadMessage[] {
  return blocks.flatMap(({ side, time }, at) => {
    const own = spans.filter(({ block }) => block === at);
    const [first, last] = [own[0], own.at(-1)];
    const measured = own
      .map(({ line }) => page?.messages.find((one) => isWithin(line, one)))
      .find((one) => one !== undefined);
    const hangs = measured?.side ?? side;
    if (!hangs || !first || !last) return [];
    const shown = [time?.trim(), measured?.time].find((stamp) => stamp && text.includes(stamp));
    return [{ start: first.start, end: last.end, side: hangs, time: shown ?? null }];
  });
}

function isWithin(line: ReadLine | null, message: ReadMessage): boolean {
  return line !== null && message.start <= line.start && line.end <= message.end;
}

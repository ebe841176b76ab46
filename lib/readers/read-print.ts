import type { Sharp } from 'sharp';
import { withoutArcs } from '@/lib/readers/arcs';
import { flatten, type Grey, toSharp } from '@/lib/readers/flatten';
import { recognise } from '@/lib/readers/ocr';
import type { Line } from '@/lib/readers/ocr-lines';
import { placeOnPage } from '@/lib/readers/place';
import { printSize } from '@/lib/readers/print-size';
import type { Box } from '@/lib/readers/schema';
import { slantOf } from '@/lib/readers/slant';

/** A line with its box in shares of the picture as it came, and of the picture stood upright. */
export type PrintLine = Line & { box: Box; upright: Box };
export type Print = { lines: PrintLine[]; turn: 0 | 90 | 180 | 270 };

/** The height of small letters at which the engine reads best, in pixels. */
const GOOD_SIZE = 20;
const MOST_PIXELS = 10_000_000;
/** A try that reads this well needs no other. */
const SURE = 0.8;
const FEW_LETTERS = 12;

/**
 * Reads the print in a decoded picture: however it is lit, whichever way up it lies, leaning by up to
 * 30 degrees, its letters large or small. Tries the likeliest way up first and others only if that
 * one doesn't read well. Rejects as `recognise` does.
 */
export async function readPrint(picture: Sharp, signal: AbortSignal): Promise<Print> {
  const flat = await prepare(picture);
  const { lying, standing, ratio } = await slantOf(flat);
  const likely = ratio >= 1 ? lying : standing;
  const other = ratio >= 1 ? standing : lying;
  let best = await readAt(flat, -likely, signal);
  for (const lean of [likely - 180, other, other - 180]) {
    if (best.isSure) break;
    const next = await readAt(flat, -lean, signal);
    if (next.worth > best.worth * 1.1) best = next;
  }
  return { lines: best.lines, turn: best.turn };
}

/** Dark print on white, of a good size. A first look says how large the letters are. */
async function prepare(picture: Sharp): Promise<Grey> {
  const first = await flatten(picture.clone(), null);
  const letters = printSize(first);
  if (letters === null) return first;
  const zoom = zoomFor(letters, first);
  const width = Math.round(first.width * zoom);
  const sized = zoom === 1 ? picture : picture.resize({ width, kernel: 'cubic' });
  return withoutArcs(await flatten(sized, letters * zoom), letters * zoom);
}

/** By how much to enlarge (or reduce) before reading, so that letters have a good size. */
export function zoomFor(
  letters: number,
  { width, height }: Pick<Grey, 'width' | 'height'>,
): number {
  const wanted = GOOD_SIZE / letters;
  const most = Math.sqrt(MOST_PIXELS / (width * height));
  return wanted > 0.85 && wanted < 1.3 ? 1 : Math.min(Math.max(wanted, 0.4), 4, most);
}

type Try = Print & { worth: number; isSure: boolean };

async function readAt(flat: Grey, angle: number, signal: AbortSignal): Promise<Try> {
  const turned = angle === 0 ? toSharp(flat) : toSharp(flat).rotate(angle, { background: '#fff' });
  const { data, info } = await turned
    .greyscale()
    .png({ compressionLevel: 2 })
    .toBuffer({ resolveWithObject: true });
  const lines = await recognise(data, signal);
  const letters = lines.reduce((sum, line) => sum + lettersOf(line), 0);
  const worth = lines.reduce((sum, line) => sum + lettersOf(line) * line.confidence ** 2, 0);
  return {
    lines: lines.map((line) => ({
      ...line,
      box: placeOnPage(line.place, info, flat, angle),
      upright: placeOnPage(line.place, info, info, 0),
    })),
    turn: quarter(angle),
    worth,
    isSure: letters >= FEW_LETTERS && worth / letters > SURE ** 2,
  };
}

function lettersOf({ words }: Line): number {
  return words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function quarter(angle: number): Print['turn'] {
  const turns = ((Math.round(angle / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turns] ?? 0;
}

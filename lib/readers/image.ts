import sharp from 'sharp';
import { photoDate } from '@/lib/readers/exif';
import { flatten } from '@/lib/readers/flatten';
import { MAX_PIXELS } from '@/lib/readers/limits';
import { type Line, recognise } from '@/lib/readers/ocr';
import { datesOnScreen } from '@/lib/readers/on-screen';
import { plainPage } from '@/lib/readers/page';
import type { ReadDate, ReadingReason, Text } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

const LONG_SIDE = 2400;
/** Lines below this are mostly texture taken for letters. */
const NOISE = 0.35;
/** A page below this is shown as partly read. */
const UNSURE = 0.6;

/**
 * Recognises the words in a picture, turned the way the camera says. Also gives the date the camera
 * wrote and the dates visible in the picture. A picture that can't be decoded gives a reason; throws
 * only if aborted or if the engine itself fails.
 */
export async function readImage(bytes: Uint8Array, signal: AbortSignal): Promise<Text> {
  const prepared = await prepare(bytes);
  if (typeof prepared === 'string') return { pages: [], reason: prepared };
  const lines = (await recognise(prepared.picture, signal)).filter(isPrint);
  const text = cleanText(lines.map((line) => line.text).join('\n')).trim();
  const dates: ReadDate[] = prepared.taken ? [{ origin: 'exif', value: prepared.taken }] : [];
  if (text === '') return { pages: [], reason: 'no_text_found', dates };
  const confidence = lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length;
  return {
    pages: [{ ...plainPage(1, text), confidence: Math.round(confidence * 100) / 100 }],
    reason: confidence < UNSURE ? 'hard_to_read' : null,
    dates: [...dates, ...datesOnScreen(text)],
  };
}

function isPrint(line: Line): boolean {
  return line.confidence >= NOISE && /[\p{L}\p{N}]{2}/u.test(line.text);
}

type Prepared = { picture: Uint8Array; taken: string | null };

async function prepare(bytes: Uint8Array): Promise<Prepared | ReadingReason> {
  try {
    // Asked without a limit, which reads the header only, so that a bomb is called by its name.
    const { width, height, exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return 'too_large';
    const size = sizeForReading(width, height);
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const inside = { width: size, height: size, fit: 'inside', withoutEnlargement: true } as const;
    return { picture: await flatten(image.rotate().resize(inside)), taken: photoDate(exif) };
  } catch {
    return 'damaged';
  }
}

/** The longest side to read at: 2400 px, but more for a long screenshot, which is mostly narrow. */
export function sizeForReading(width: number, height: number): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return ratio <= 2.5 ? LONG_SIDE : Math.min(Math.round(1000 * ratio), 10_000);
}

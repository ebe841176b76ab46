import type { Sharp } from 'sharp';
import { mergeLooks } from '@/lib/readers/merge-looks';
import { openPicture } from '@/lib/readers/picture';
import type { PictureModel } from '@/lib/readers/picture-model';
import { printPage } from '@/lib/readers/print-page';
import { readPrint } from '@/lib/readers/read-print';
import type { ReadDate, ReadPage, Text } from '@/lib/readers/schema';

/** A page below this is shown as partly read. */
export const HARD_TO_READ = 0.6;

/**
 * Recognises the words in a picture, turned the way the camera says; where there is a model it looks
 * as well, at pixels only: what the camera wrote stays here. Also gives the date and place the camera
 * wrote, and whose chat it is. A picture that can't be decoded gives a reason; throws only if aborted
 * or if the engine itself fails.
 */
export async function readImage(
  bytes: Uint8Array,
  signal: AbortSignal,
  model?: PictureModel,
): Promise<Text> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return { pages: [], reason: opened.reason };
  const { taken, location } = opened.note;
  const dates: ReadDate[] = taken ? [{ origin: 'exif', value: taken }] : [];
  const found = printPage(1, await readPrint(opened.picture.clone(), signal));
  const better = model && (await lookWith(model, opened.picture, found?.page ?? null, signal));
  const page = better ?? found?.page;
  if (!page) return { pages: [], reason: 'no_text_found', dates, location };
  const contact = found?.contact;
  return {
    pages: [page],
    reason: (page.confidence ?? 1) < HARD_TO_READ ? 'hard_to_read' : null,
    dates,
    people: contact ? [{ name: contact, address: null, role: 'chat' }] : [],
    location,
    ...(better ? { model: model?.name } : {}),
  };
}

async function lookWith(
  model: PictureModel,
  picture: Sharp,
  page: ReadPage | null,
  signal: AbortSignal,
): Promise<ReadPage | null> {
  const upright = page && page.turn !== 0 ? picture.rotate(page.turn) : picture;
  const seen = await model.look(await upright.jpeg({ quality: 85 }).toBuffer(), signal);
  return seen && mergeLooks(page, seen);
}

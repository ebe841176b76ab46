import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { photograph, type Shot } from './camera.ts';
import { SANS } from './fonts.ts';
import { DARK, drawPhone, FAINT, GREEN, wordsOnPhone } from './phone.ts';
import type { Recipe } from './sample.ts';
import { drawSheet } from './sheet.ts';
import { CHAT, LETTER, NOTES, REPORT } from './words.ts';

const png = (canvas: Canvas) => canvas.toBuffer('image/png');
const clean = 0.98;
const rough = 0.9;

/** Screenshots and photographs of words, each with what stands in it. */
export function pictures(): Recipe[] {
  const letter = () => drawSheet(LETTER);
  const report = () => drawSheet(REPORT, { font: SANS });
  const [chat, notes] = [wordsOnPhone(CHAT), wordsOnPhone(NOTES)];
  const [said, seen] = [LETTER.join('\n'), REPORT.join('\n')];
  const shot = { turn: 4, tilt: 0.08, shadow: 0.55, noise: 14, blur: 0.6 };
  const dim = { ...shot, turn: -7, shadow: 0.7 };
  const large = { ...shot, width: 3024, height: 4032, turn: -3, blur: 1.5 };
  const left = { turn: -88, shadow: 0.5, noise: 10, tilt: 0.05 };
  const over = { turn: 178, shadow: 0.4, noise: 10 };
  const android = () => drawPhone(CHAT, { width: 720, font: 'DejaVu Sans' });
  const night = () => drawPhone(NOTES, { colours: DARK, width: 1080 });
  return [
    sample('chat-light.png', () => png(drawPhone(CHAT)), chat, clean),
    sample('chat-dark.png', () => png(drawPhone(CHAT, { colours: DARK })), chat, clean),
    sample('chat-faint.png', () => png(drawPhone(NOTES, { colours: FAINT })), notes, clean),
    sample('chat-green.png', () => png(drawPhone(NOTES, { colours: GREEN })), notes, clean),
    sample('chat-small.png', () => png(drawPhone(NOTES, { width: 390 })), notes, clean),
    sample('chat-android.jpg', () => android().encode('jpeg', 75), chat, clean),
    sample('chat-dark.webp', () => sharp(png(night())).webp().toBuffer(), notes, clean),
    sample('letter.png', () => png(letter()), said, clean),
    sample('letter-small.png', () => png(drawSheet(LETTER, { width: 620 })), said, clean),
    sample('report-large.png', () => png(drawSheet(REPORT, { width: 2480 })), seen, clean),
    sample('photo-rotated.jpg', () => photograph(letter(), shot), said, rough),
    sample('photo-other-way.jpg', () => photograph(report(), dim), seen, rough),
    sample('photo-sideways.jpg', () => photograph(letter(), { ...over, turn: 92 }), said, rough),
    sample('photo-sideways-left.jpg', () => photograph(report(), left), seen, rough),
    sample('photo-upside-down.jpg', () => photograph(report(), over), seen, rough),
    sample('photo-12-megapixels.jpg', () => photograph(letter(), large), said, rough),
    sample('photo-exif-turned.jpg', () => turnedByCamera(letter(), shot), said, rough),
  ];
}

function sample(name: string, make: Recipe['make'], text: string, accuracy: number): Recipe {
  return { name, make, text, accuracy };
}

/** Stored lying on its side, with the camera's note how to turn it; and when and where it was taken. */
async function turnedByCamera(sheet: Canvas, shot: Shot): Promise<Buffer> {
  const photo = await photograph(sheet, { ...shot, turn: 2 });
  return sharp(await sharp(photo).rotate(-90).toBuffer())
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD2: { DateTimeOriginal: '2026:03:12 16:20:05', OffsetTimeOriginal: '-04:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 21/1 3000/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '71/1 3/1 3600/100',
      },
    })
    .jpeg({ quality: 85 })
    .toBuffer();
}

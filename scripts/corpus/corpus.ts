import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostile } from './hostile.ts';
import { letters } from './letters.ts';
import { makePdf, pdfs } from './pdfs.ts';
import { drawPhone } from './phone.ts';
import { pictures } from './pictures.ts';
import type { Sample } from './sample.ts';
import { CHAT, LETTER, REPORT } from './words.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/corpus', import.meta.url));

const makers = {
  pictures,
  pdfs,
  hostile,
  letters: async () => letters(await attached()),
};
export type Kind = keyof typeof makers;
export const KINDS: Kind[] = ['pictures', 'pdfs', 'letters', 'hostile'];

/**
 * The test files of one kind, with what stands in them. Made once and then taken from `.cache/corpus`
 * as long as the code that makes them is the same.
 */
export async function corpus(kind: Kind): Promise<Sample[]> {
  const folder = join(cache, `${kind}-${madeBy()}`);
  if (!existsSync(folder)) {
    // Under another name until it is whole: two tests may make it at once.
    const half = `${folder}-${process.pid}`;
    mkdirSync(half, { recursive: true });
    const made = await makers[kind]();
    for (const { name, bytes } of made) writeFileSync(join(half, name), bytes);
    const notes = made.map(({ bytes: _, ...note }) => note);
    writeFileSync(join(half, 'samples.json'), JSON.stringify(notes, null, 1));
    if (!existsSync(folder)) renameSync(half, folder);
  }
  const notes: Omit<Sample, 'bytes'>[] = JSON.parse(
    readFileSync(join(folder, 'samples.json'), 'utf8'),
  );
  const made = notes.map((note) => ({ ...note, bytes: readFileSync(join(folder, note.name)) }));
  return kind === 'pictures' ? [...made, heic()] : made;
}

/** The one file that nothing here can make: no HEVC encoder is free to come with the project. */
function heic(): Sample {
  const path = new URL('../../lib/readers/fixtures/photo.heic', import.meta.url);
  return { name: 'photo.heic', bytes: readFileSync(path), text: REPORT.join('\n'), accuracy: 0.9 };
}

async function attached(): Promise<{ pdf: Buffer; picture: Buffer }> {
  return {
    pdf: await makePdf((pdf) => pdf.text(LETTER.join('\n'))),
    picture: drawPhone(CHAT, { width: 585 }).toBuffer('image/png'),
  };
}

function madeBy(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(here).sort()) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}

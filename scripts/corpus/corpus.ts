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
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';
import type { Recipe, Sample } from './sample.ts';
import { REPORT } from './words.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/corpus', import.meta.url));

const makers = {
  pictures: () => [...pictures(), heic()],
  pdfs,
  hostile,
  letters,
};
export type Kind = keyof typeof makers;
export const KINDS: Kind[] = ['pictures', 'pdfs', 'letters', 'hostile'];

/** The test files of one kind, with what stands in them. */
export async function corpus(kind: Kind): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const recipe of makers[kind]()) samples.push(await made(recipe));
  return samples;
}

/** One test file by its name. */
export async function sampleNamed(name: string): Promise<Sample> {
  const recipe = KINDS.flatMap((kind) => makers[kind]()).find((one) => one.name === name);
  if (!recipe) throw new Error(`There is no ${name} in the corpus.`);
  return made(recipe);
}

/** Made once, then taken from `.cache/corpus` as long as the code that makes it is the same. */
async function made({ make, ...note }: Recipe): Promise<Sample> {
  const folder = join(cache, madeBy());
  const path = join(folder, note.name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Under another name until it is whole: two tests may make it at once.
    writeFileSync(`${path}.${process.pid}`, await make());
    renameSync(`${path}.${process.pid}`, path);
  }
  return { ...note, bytes: readFileSync(path) };
}

/** The one file that nothing here can make: no HEVC encoder is free to come with the project. */
function heic(): Recipe {
  const path = new URL('../../lib/readers/fixtures/photo.heic', import.meta.url);
  const make = () => readFileSync(path);
  return { name: 'photo.heic', make, text: REPORT.join('\n'), accuracy: 0.9 };
}

function madeBy(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(here).sort()) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}

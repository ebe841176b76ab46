import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

const file = (path: string) =>
  fileURLToPath(new URL(`../../node_modules/@fontsource-variable/${path}`, import.meta.url));

/** Families that are there on every machine, because they come with the project. */
export const SANS = 'Corpus Sans';
export const SERIF = 'Corpus Serif';

let ready = false;

export function loadFonts(): void {
  if (ready) return;
  GlobalFonts.registerFromPath(file('inter/files/inter-latin-wght-normal.woff2'), SANS);
  GlobalFonts.registerFromPath(
    file('source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
    SERIF,
  );
  ready = true;
}

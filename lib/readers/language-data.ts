import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The folder of the recognition data for English, found in the real node_modules: from where this
 * code lies, or from the working folder where a bundler has moved the code away. Throws if the
 * package isn't installed, so that a missing part never looks like a bad picture.
 */
export function languageDataFolder(): string {
  const roots = [import.meta.url, pathToFileURL(path.join(process.cwd(), 'package.json')).href];
  for (const root of roots) {
    const folder = resolveFrom(root);
    if (folder) return folder;
  }
  throw new Error('The recognition data @tesseract.js-data/eng is not installed.');
}

function resolveFrom(root: string | undefined): string | null {
  if (!root) return null;
  try {
    const manifest = createRequire(root).resolve('@tesseract.js-data/eng/package.json');
    const folder = path.join(path.dirname(manifest), '4.0.0_best_int');
    return existsSync(path.join(folder, 'eng.traineddata.gz')) ? folder : null;
  } catch {
    return null;
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build of the app is made of, as paths from the root. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'types',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

function filesBelow(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/**
 * A SHA-256 over names and bytes of all that goes into a build, so that a build is made again
 * exactly when it would come out differently. Tests don't count.
 */
export function buildKey(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = sources.flatMap((path) => filesBelow(root, path)).sort();
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const bytes = readFileSync(join(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

import { posix } from 'node:path';
import type { Finding, SourceFile } from './rules.ts';

const link = /\]\(([^)\s]+)\)/g;

/** Links of a Markdown page to files of ours that don't exist. `exists` takes a path from the root. */
export function deadLinks(page: SourceFile, exists: (path: string) => boolean): Finding[] {
  return [...page.text.matchAll(link)].flatMap(([, target = '']) => {
    if (/^[a-z]+:|^#/.test(target)) return [];
    const path = posix.join(posix.dirname(page.path), target.replace(/#.*$/, ''));
    return exists(path)
      ? []
      : [{ path: page.path, problem: `links to ${path}, which isn't there` }];
  });
}

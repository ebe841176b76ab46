import { posix } from 'node:path';
import type { Finding, SourceFile } from './rules.ts';

/** What no page waits for: evaluating one of them holds up a phone (decision 18). */
const HEAVY = /^(zod|@supabase\/(supabase-js|ssr))(\/|$)/;
const STATEMENT = /(?:^|\n)(?:import|export)\s+(?!type\b)([^'"]*?)\s*from\s+'([^']+)'/g;

/**
 * Files that run in the browser and bring heavy packages with the page. What needs one is loaded by
 * import(), or its work is the server's. Imports of types alone don't count.
 */
export function heavyPages(files: SourceFile[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const starts = files.filter(({ text }) => /^['"]use client['"]/.test(text));
  const found = new Map<string, Finding>();
  for (const start of starts) {
    const seen = new Set([start.path]);
    for (const path of seen) {
      for (const target of importsOf(byPath.get(path))) {
        const next = [target, `${target}.ts`, `${target}.tsx`].find((name) => byPath.has(name));
        const problem = `brings ${target} into the page of ${start.path}: load it by import()`;
        if (HEAVY.test(target)) found.set(path, { path, problem });
        // A Server Action stays on the server.
        else if (next && !/^['"]use server['"]/.test(byPath.get(next)?.text ?? '')) seen.add(next);
      }
    }
  }
  return [...found.values()];
}

function importsOf(file: SourceFile | undefined): string[] {
  if (!file) return [];
  return [...file.text.matchAll(STATEMENT)].flatMap(([, names = '', target = '']) => {
    const values = /^\{([^}]*)\}$/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim());
    if (values?.every((name) => /^\s*type\s/.test(name))) return [];
    if (target.startsWith('@/')) return [target.slice(2)];
    return [target.startsWith('.') ? posix.join(posix.dirname(file.path), target) : target];
  });
}

import { type Finding, importsOf, type SourceFile } from './rules.ts';

const nounOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];

/**
 * Circles between the folders of lib (a noun that needs a noun that needs it). Imports of types
 * alone don't count, nor do those of tests.
 */
export function nounCycles(files: SourceFile[]): Finding[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const from = nounOf(file.path);
    if (!from || /\.test\.tsx?$|\/testing\//.test(file.path)) continue;
    for (const { target, typeOnly } of importsOf(file)) {
      const to = nounOf(target);
      if (to && to !== from && !typeOnly) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const found = new Map<string, Finding>();
  const walk = (noun: string, trail: string[]) => {
    const at = trail.indexOf(noun);
    if (at >= 0) {
      const circle = trail.slice(at);
      const problem = `circle of nouns: ${[...circle, noun].join(' → ')}`;
      found.set([...circle].sort().join(), { path: `lib/${noun}`, problem });
      return;
    }
    for (const next of edges.get(noun) ?? []) walk(next, [...trail, noun]);
  };
  for (const noun of edges.keys()) walk(noun, []);
  return [...found.values()];
}

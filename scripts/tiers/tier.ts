/** What a tier of the tests came to. */
export interface Result {
  passed: number;
  failed: number;
  skipped: number;
  /** Files and names of what failed, as far as they are known. */
  failures?: string[];
}

/** A group of tests that is run and counted together. */
export interface Tier {
  name: string;
  run(): Promise<Result>;
}

/** A tier's result with its name and how long it took. */
export interface Line extends Result {
  name: string;
  seconds: number;
}

/** A tier in which nothing ran proves nothing: it counts as one failure. */
export function orNothingRan(result: Result): Result {
  return result.passed + result.failed > 0 ? result : { ...result, failed: 1 };
}

/** The table of all tiers, and under it the plain total that other programs read. */
export function summary(lines: Line[]): string[] {
  const total = (of: (line: Line) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const rows = lines.map(({ name, passed, failed, skipped, seconds }) => {
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    const counts = `${passed} passed, ${failed} failed${left}`;
    return `  ${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${counts.padEnd(34)} ${seconds.toFixed(1)} s`;
  });
  const names = lines.flatMap(({ failures = [] }) => failures.map((name) => `  failed: ${name}`));
  const all = `${total((line) => line.passed)} passed, ${total((line) => line.failed)} failed`;
  return ['', ...rows, ...names, '', all];
}

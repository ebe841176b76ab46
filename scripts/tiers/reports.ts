import { relative } from 'node:path';
import { z } from 'zod';
import type { Result } from './tier.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Counts the JSON report of vitest; files that failed to load count as one failure each. */
export function countVitest(report: unknown, exitCode: number): Result {
  const parsed = vitestReport.parse(report);
  const names = parsed.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(process.cwd(), name);
    if (status === 'failed' && assertionResults.length === 0) return [`${file} (not loaded)`];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file} › ${test.fullName}`);
  });
  const unloaded = names.length - parsed.numFailedTests;
  return withExitCode(exitCode, {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + Math.max(0, unloaded),
    skipped: parsed.numPendingTests + parsed.numTodoTests,
    failures: names,
  });
}

type Suite = { specs: { title: string; file: string; ok: boolean }[]; suites?: Suite[] };
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })),
    suites: z.array(suite).optional(),
  }),
);

const playwrightReport = z.object({
  suites: z.array(suite),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Counts the JSON report of Playwright; a test that passed only at the second try has failed. */
export function countPlaywright(report: unknown, exitCode: number): Result {
  const { stats, suites } = playwrightReport.parse(report);
  return withExitCode(exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(failedIn),
  });
}

function failedIn({ specs, suites = [] }: Suite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title }) => `e2e/${file} › ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
}

// Errors outside of any test (a set-up, an unhandled rejection) show in the exit code alone.
function withExitCode(exitCode: number, result: Result): Result {
  if (exitCode === 0 || result.failed > 0) return result;
  return { ...result, failed: 1, failures: ['an error outside of the tests'] };
}

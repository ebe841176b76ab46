import { z } from 'zod';
import type { Result } from './tier.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts the JSON report of vitest; files that failed to load count as one failure each. */
export function countVitest(report: unknown, exitCode: number): Result {
  const parsed = vitestReport.parse(report);
  const unloaded = parsed.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return withExitCode(exitCode, {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + unloaded,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  });
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Counts the JSON report of Playwright; a test that passed only at the second try has failed. */
export function countPlaywright(report: unknown, exitCode: number): Result {
  const { stats } = playwrightReport.parse(report);
  return withExitCode(exitCode, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

// Errors outside of any test (a set-up, an unhandled rejection) show in the exit code alone.
function withExitCode(exitCode: number, result: Result): Result {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';
import { orNothingRan, summary } from './tier.ts';

test('the last line is the plain total of all tiers', () => {
  const lines = summary([
    { name: 'unit', passed: 40, failed: 0, skipped: 0, seconds: 3.21 },
    { name: 'browser', passed: 8, failed: 2, skipped: 1, seconds: 61, failures: ['e2e/a › b'] },
  ]);
  expect(lines.at(-1)).toBe('48 passed, 2 failed');
  expect(lines).toContain('  failed: e2e/a › b');
  expect(lines.join('\n')).toMatch(/✓ unit +40 passed, 0 failed +3\.2 s/);
  expect(lines.join('\n')).toMatch(/✗ browser +8 passed, 2 failed, 1 skipped +61\.0 s/);
});

test('a tier in which nothing ran has failed', () => {
  expect(orNothingRan({ passed: 0, failed: 0, skipped: 3 }).failed).toBe(1);
  expect(orNothingRan({ passed: 1, failed: 0, skipped: 0 }).failed).toBe(0);
});

describe('reports', () => {
  test('vitest: a file that could not be loaded is one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'adds', status: 'failed' },
            { fullName: 'counts', status: 'passed' },
          ],
        },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    const failures = ['a.test.ts › adds', 'b.test.ts (not loaded)'];
    expect(countVitest(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2, failures });
  });

  test('vitest: an error outside of the tests counts though all passed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
    };
    expect(countVitest(report, 1)).toMatchObject({ passed: 5, failed: 1, skipped: 0 });
    expect(countVitest(report, 0)).toMatchObject({ passed: 5, failed: 0, failures: [] });
  });

  test('playwright: flaky is failed', () => {
    const stats = { expected: 9, unexpected: 1, flaky: 1, skipped: 2 };
    const broken = { title: 'walks', file: 'a.spec.ts', ok: false };
    const suites = [{ specs: [], suites: [{ specs: [broken, { ...broken, ok: true }] }] }];
    const failures = ['e2e/a.spec.ts › walks'];
    const counted = { passed: 9, failed: 2, skipped: 2, failures };
    expect(countPlaywright({ stats, suites }, 1)).toEqual(counted);
  });

  test('playwright: a set-up that fails counts though no test did', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, suites: [] }, 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

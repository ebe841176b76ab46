import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { countPlaywright, countVitest } from './reports.ts';
import type { Result, Tier } from './tier.ts';

/** Commands that pass or fail as a whole, and are heard only when they fail. */
function check(name: string, commands: string[][]): Tier {
  return {
    name,
    async run() {
      for (const command of commands) {
        const { code, output } = await runCommand(command, { show: false, minutes: 5 });
        if (code === 0) continue;
        console.log(output);
        return { passed: 0, failed: 1, skipped: 0 };
      }
      return { passed: 1, failed: 0, skipped: 0 };
    },
  };
}

function counted(
  name: string,
  how: {
    command(report: string): string[];
    env?(report: string): Record<string, string>;
    minutes: number;
    count(report: unknown, exitCode: number): Result;
  },
): Tier {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'daylight-report-'));
      const report = join(folder, 'report.json');
      try {
        const { code } = await runCommand(how.command(report), {
          show: true,
          minutes: how.minutes,
          env: how.env?.(report) ?? {},
        });
        return how.count(JSON.parse(readFileSync(report, 'utf8')), code);
      } catch (error) {
        console.error(`The tier ${name} left no report:`, error);
        return { passed: 0, failed: 1, skipped: 0 };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function vitest(name: string, minutes: number): Tier {
  return counted(name, {
    minutes,
    count: countVitest,
    command: (report) => [
      ...['vitest', 'run', '--project', name],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
  });
}

/** All tests, from the quick ones to the slow ones. */
export const tiers: Tier[] = [
  check('format', [['biome', 'ci', '--colors=off']]),
  // Without the dev server's own types, which name pages that may be gone by now.
  check('types', [
    ['next', 'typegen'],
    ['tsc', '--noEmit', '--project', 'tsconfig.check.json'],
  ]),
  check('structure', [['node', 'scripts/check-structure.ts']]),
  vitest('unit', 5),
  vitest('db', 6),
  vitest('stack', 12),
  vitest('task', 22),
  counted('browser', {
    minutes: 30,
    count: countPlaywright,
    command: () => ['playwright', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  }),
];

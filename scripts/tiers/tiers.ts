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
    async run(write) {
      for (const command of commands) {
        const { code, output } = await runCommand(command, { minutes: 5 });
        if (code === 0) continue;
        write(`${output}\n`);
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
    async run(write) {
      const folder = mkdtempSync(join(tmpdir(), 'daylight-report-'));
      const report = join(folder, 'report.json');
      try {
        const { code } = await runCommand(how.command(report), {
          write,
          minutes: how.minutes,
          env: how.env?.(report) ?? {},
        });
        return how.count(JSON.parse(readFileSync(report, 'utf8')), code);
      } catch (error) {
        write(`The tier ${name} left no report: ${error}\n`);
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

/**
 * All tests, from the quick ones to the slow ones. Tiers of one step run at once: one that mostly waits
 * for processes to start and to die beside one that mostly works.
 */
export const steps: Tier[][] = [
  [check('format', [['biome', 'ci', '--colors=off']])],
  [
    // Without the dev server's own types, which name pages that may be gone by now.
    check('types', [
      ['next', 'typegen'],
      ['tsc', '--noEmit', '--project', 'tsconfig.check.json'],
    ]),
  ],
  [check('structure', [['node', 'scripts/check-structure.ts']])],
  [vitest('unit', 5)],
  [vitest('db', 6)],
  [vitest('stack', 20), vitest('task', 30)],
  [
    counted('browser', {
      minutes: 30,
      count: countPlaywright,
      command: () => ['playwright', 'test', '--reporter=list,json'],
      env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    }),
  ],
];

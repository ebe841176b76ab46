import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

// The CLI names its files after the branch: dev.<branch>-<hash>.lock, tmp-<branch>-<hash>, …
const patterns = (branch: string) => [
  new RegExp(`^dev\\.${branch}-[0-9a-f]+\\.lock$`),
  new RegExp(`^active-runs-${branch}-[0-9a-f]+\\.json(\\.tmp)?$`),
  new RegExp(`^watchdog-${branch}-[0-9a-f]+\\.pid$`),
  new RegExp(`^tmp-${branch}-[0-9a-f]+$`),
];

/**
 * Removes what a CLI of this branch left in the project's `.trigger`. The next CLI kills the pid
 * that it finds in a lock, and by then that number may be anybody's. Call it when none runs.
 */
export function clearBuildFolder(projectDir: string, branch: string): void {
  const folder = join(projectDir, '.trigger');
  for (const name of namesIn(folder)) {
    if (patterns(branch).some((pattern) => pattern.test(name))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** The pid of the branch's watchdog, or null. */
export function watchdogPid(projectDir: string, branch: string): number | null {
  const folder = join(projectDir, '.trigger');
  const name = namesIn(folder).find((file) => file.startsWith(`watchdog-${branch}-`));
  if (!name) return null;
  const pid = /^trigger-watchdog:(\d+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
  return pid ? Number(pid) : null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

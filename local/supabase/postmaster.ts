import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

/** The pid of the Postgres that runs on this cluster, or null (a pid file left by a kill counts as none). */
export function runningPostmaster(clusterDir: string): number | null {
  const file = join(clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !processIdentity(pid)) return null;
  return isPostgres(pid) ? pid : null;
}

// After a restart of the machine the pid may belong to something else altogether.
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

/**
 * Says who started the database of this folder, so that a later start can tell an orphan (whose
 * starter was killed) from a database in use.
 */
export function rememberOwner(dataDir: string): void {
  writeFileSync(ownerFile(dataDir), processIdentity(process.pid) ?? '', { mode: 0o600 });
}

/** Takes our name off, if it is still ours. */
export function forgetOwner(dataDir: string): void {
  if (readOwner(dataDir) === processIdentity(process.pid)) {
    rmSync(ownerFile(dataDir), { force: true });
  }
}

/**
 * Stops a Postgres whose starter is gone. Throws one sentence when the starter is still alive.
 */
export async function stopOrphan(dataDir: string, clusterDir: string): Promise<void> {
  const pid = runningPostmaster(clusterDir);
  if (pid === null) return;
  const owner = readOwner(dataDir);
  const ownerPid = Number(owner?.split(' ')[0]);
  if (owner && processIdentity(ownerPid) === owner) {
    throw new Error(
      `Another Daylight (process ${ownerPid}) is already running on ${dataDir}: stop it first, or set DAYLIGHT_DATA to another folder.`,
    );
  }
  await stopProcess(pid);
}

/** Fast shutdown (SIGINT), after eight seconds an immediate one (SIGQUIT), from which Postgres recovers. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 8000],
    ['SIGQUIT', 4000],
    ['SIGKILL', 4000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!processIdentity(pid)) return;
      await wait(25);
    }
  }
  throw new Error(`The database process ${pid} does not stop.`);
}

function ownerFile(dataDir: string): string {
  return join(dataDir, 'database.owner');
}

function readOwner(dataDir: string): string | null {
  try {
    return readFileSync(ownerFile(dataDir), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { markVariable } from './environment.ts';

/**
 * The processes that carry a worker's mark in their environment: the CLI, its task processes, its
 * bundler and its watchdog, which lives in a group of its own. Linux only; elsewhere none.
 */
export function markedProcesses(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  const wanted = `${markVariable}=${mark}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(wanted));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Sends a signal to a process, or with a negative number to its group; false when it is gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Kills everything with the mark and waits, up to a second, until it is gone. */
export async function killMarked(mark: string): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    const left = markedProcesses(mark);
    if (left.length === 0) return;
    for (const pid of left) signal(pid, 'SIGKILL');
    await pause(20);
  }
}

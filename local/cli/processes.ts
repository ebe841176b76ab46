import { readdirSync, readFileSync } from 'node:fs';
import { processIdentity } from '../supabase/process-identity.ts';

/** The variable that every process of one stack inherits; its value is the stack's id. */
export const stackVariable = 'DAYLIGHT_STACK';

/** Whether the very process that was named (see `processIdentity`) still runs. */
export function isRunning(identity: string): boolean {
  return processIdentity(Number(identity.split(' ')[0])) === identity;
}

/** Sends a signal to a process, or with a negative number to its group; false if it is gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/**
 * The processes that carry the stack's id in their environment, this one excepted. Linux only;
 * elsewhere it gives none, and the recorded children have to do.
 */
export function processesOfStack(id: string): number[] {
  if (process.platform !== 'linux') return [];
  const wanted = `${stackVariable}=${id}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(wanted))
    .filter((pid) => processIdentity(pid) !== null);
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

import { readFileSync } from 'node:fs';
import { killTree } from './kill-tree.ts';
import { descendantsOf } from './sockets.ts';

const COMMANDS = {
  app: /next-server|standalone.server\.js/,
  worker: /local.trigger.worker\.ts/,
  trigger: /local.trigger.main\.ts/,
  supabase: /local.supabase.main\.ts/,
  database: /postgres.* -D /,
};
export type PartName = keyof typeof COMMANDS;

/**
 * Ends a part of the stack that runs on a data folder, and all that it started, with SIGKILL. False
 * if the part isn't there: it may still be starting after its last end.
 */
export function killPart(data: string, name: PartName): boolean {
  const part = descendantsOf(supervisorOf(data)).find((pid) => COMMANDS[name].test(commandOf(pid)));
  if (part === undefined) return false;
  killTree(part);
  return true;
}

/** The task processes of the stack on a data folder, idle ones too. */
export function taskProcesses(data: string): number[] {
  return descendantsOf(supervisorOf(data)).filter((pid) =>
    commandOf(pid).startsWith('trigger-dev-run-worker'),
  );
}

function supervisorOf(data: string): number {
  const { supervisor } = JSON.parse(readFileSync(`${data}/stack.json`, 'utf8'));
  return Number(String(supervisor).split(' ')[0]);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It ended while we looked.
    return '';
  }
}

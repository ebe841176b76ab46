import { readdirSync, readFileSync } from 'node:fs';
import { dataFolder } from './stack.ts';

type Process = { pid: number; parent: number; command: string };

const COMMANDS = {
  app: /next-server|standalone.server\.js/,
  worker: /local.trigger.worker\.ts/,
  trigger: /local.trigger.main\.ts/,
  supabase: /local.supabase.main\.ts/,
  database: /postgres.* -D /,
};
export type PartName = keyof typeof COMMANDS;

/** Ends a part of the stack under test, and all that it started, with SIGKILL. */
export function killPart(name: PartName): void {
  const all = processes();
  const { supervisor } = JSON.parse(readFileSync(`${dataFolder()}/stack.json`, 'utf8'));
  const own = below(Number(String(supervisor).split(' ')[0]), all);
  const part = own.find(({ command }) => COMMANDS[name].test(command));
  if (!part) throw new Error(`The stack has no ${name}.`);
  for (const { pid } of [part, ...below(part.pid, all)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It followed its parent already.
    }
  }
}

function below(pid: number, all: Process[]): Process[] {
  const children = all.filter(({ parent }) => parent === pid);
  return children.flatMap((child) => [child, ...below(child.pid, all)]);
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return { pid: Number(name), parent: Number(/PPid:\t(\d+)/.exec(status)?.[1]), command };
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

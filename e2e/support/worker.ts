import { readdirSync, readFileSync } from 'node:fs';
import { dataFolder } from './stack.ts';

type Process = { pid: number; parent: number; command: string };

/** Ends the task worker of the stack under test with SIGKILL, its command line tool and its runs. */
export function killWorker(): void {
  const all = processes();
  const { supervisor } = JSON.parse(readFileSync(`${dataFolder()}/stack.json`, 'utf8'));
  const own = below(Number(String(supervisor).split(' ')[0]), all);
  const worker = own.find(({ command }) => command.includes('local/trigger/worker.ts'));
  if (!worker) throw new Error('The stack has no worker.');
  for (const { pid } of [worker, ...below(worker.pid, all)]) process.kill(pid, 'SIGKILL');
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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { signal } from './processes.ts';
import { sleep } from './until.ts';

/** A started part of the stack. */
export interface Running {
  pid: number;
  /** Settles when the process has ended, wanted or not. */
  exited: Promise<unknown>;
  /** Asks it to end, in its own time. */
  stop(): void;
  /** Ends it and its process group at once. */
  kill(): void;
  /** The last lines it wrote, for saying why it ended. */
  lastLines(): string[];
}

/** How to start a part that is a Node program. */
export interface Program {
  /** Arguments of node: flags, the script, its arguments. */
  args: string[];
  cwd: string;
  /** The whole environment, but for the mark that `leash.ts` looks at. */
  env: NodeJS.ProcessEnv;
  log: Writable;
  /** Also shown on the terminal (the dev server's messages). */
  echo: boolean;
}

const leash = new URL('./leash.ts', import.meta.url).href;

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C reaches only the supervisor,
 * which then stops the parts in their order.
 */
export async function startProgram(program: Program): Promise<Running> {
  const child = spawn(process.execPath, ['--import', leash, ...program.args], {
    cwd: program.cwd,
    env: { ...program.env, DAYLIGHT_SUPERVISOR: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      program.log.write(chunk);
      if (program.echo) process.stdout.write(chunk);
      last = [...last, ...chunk.toString().split('\n')].filter((line) => line.trim()).slice(-6);
    });
  }
  // 'close' comes after 'exit', when all that it wrote has been read.
  const exited = Promise.race([once(child, 'close'), once(child, 'exit').then(() => sleep(200))]);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  return {
    pid,
    exited,
    stop: () => void signal(pid, 'SIGTERM'),
    kill: () => void signal(-pid, 'SIGKILL'),
    lastLines: () => last,
  };
}

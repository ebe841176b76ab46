import { descendantsOf } from './sockets.ts';

/** Ends a process and all that it started with SIGKILL (Linux). */
export function killTree(pid: number): void {
  for (const one of descendantsOf(pid)) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It followed its parent already.
    }
  }
}

import { processesOfStack, signal } from './processes.ts';
import type { Supervised } from './supervise.ts';
import { sleep, until } from './until.ts';

/** Parts that are stopped together, and how long after the beginning they may still run. */
export interface StopGroup {
  parts: Supervised[];
  untilMs: number;
}

/**
 * Stops the parts in the order of the groups (those that use others first): each group is asked
 * and waited for in turn, what still runs at the end is killed, and so is anything else that
 * carries the stack's id.
 */
export async function stopParts(groups: StopGroup[], id: string): Promise<void> {
  const startedAt = Date.now();
  for (const { parts, untilMs } of groups) {
    for (const part of parts) part.stop();
    const patience = new AbortController();
    const ended = Promise.all(parts.map((part) => part.stopped)).finally(() => patience.abort());
    const left = Math.max(0, startedAt + untilMs - Date.now());
    await Promise.race([ended, sleep(left, patience.signal)]);
  }
  await killParts(
    groups.flatMap(({ parts }) => parts),
    id,
  );
}

/** Ends the parts at once and waits for the system to take them away, half a second at most. */
export async function killParts(parts: Supervised[], id: string): Promise<void> {
  for (const part of parts) part.kill();
  for (const pid of processesOfStack(id)) signal(pid, 'SIGKILL');
  await Promise.race([
    Promise.all([
      ...parts.map((part) => part.stopped),
      until(() => processesOfStack(id).length === 0, { withinMs: 500, everyMs: 20 }),
    ]),
    sleep(500),
  ]);
}

import { setTimeout as pause } from 'node:timers/promises';
import { killPart, type PartName } from '../../scripts/testing/kill-part.ts';
import { until } from './bench-stack.ts';

const PARTS: PartName[] = ['app', 'worker', 'trigger', 'database'];

/**
 * Kills each part so many times with SIGKILL, in a random order and at random points of the work:
 * `done` says how many of `all` jobs have ended. A part that isn't back yet is killed as soon as it
 * is there again.
 */
export async function killAtRandom(
  data: string,
  times: number,
  work: { all: number; done: () => Promise<number> },
  say: (line: string) => void,
): Promise<void> {
  const order = PARTS.flatMap((part) => Array.from({ length: times }, () => part))
    .map((part) => ({ part, turn: Math.random() }))
    .sort((a, b) => a.turn - b.turn);
  const points = order.map(() => Math.random() * 0.95 * work.all).sort((a, b) => a - b);
  for (const [nth, { part }] of order.entries()) {
    await until(async () => (await work.done()) >= (points[nth] ?? 0));
    // Not before the last one's death has had its effect.
    await pause(1_000 + Math.random() * 4_000);
    while (!killPart(data, part)) await pause(100);
    say(
      `kill ${nth + 1} of ${order.length}: ${part}, ${Math.round(points[nth] ?? 0)} jobs or more done`,
    );
  }
}

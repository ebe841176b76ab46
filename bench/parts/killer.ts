import { setTimeout as pause } from 'node:timers/promises';
import { killPart, type PartName } from '../../scripts/testing/kill-part.ts';

const PARTS: PartName[] = ['app', 'worker', 'trigger', 'database'];

/**
 * Kills each part so many times with SIGKILL, in a random order and at random moments. A part that
 * isn't back yet is killed as soon as it is there again.
 */
export async function killAtRandom(
  data: string,
  times: number,
  between: { leastMs: number; mostMs: number },
  say: (line: string) => void,
): Promise<void> {
  const list = PARTS.flatMap((part) => Array.from({ length: times }, () => part));
  const order = list
    .map((part) => ({ part, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part);
  for (const [nth, part] of order.entries()) {
    await pause(between.leastMs + Math.random() * (between.mostMs - between.leastMs));
    while (!killPart(data, part)) await pause(100);
    say(`kill ${nth + 1} of ${order.length}: ${part}`);
  }
}

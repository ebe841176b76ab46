import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until the answer is true; fails, naming what was awaited, after the deadline. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms in vain until ${what}`);
    await wait(20);
  }
}

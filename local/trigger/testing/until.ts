import { setTimeout as pause } from 'node:timers/promises';

/** Looks until there is a value (not null, undefined or false), and fails after `ms`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  ms = 30_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms in vain until ${what}`);
    await pause(20);
  }
}

import { randomBytes } from 'node:crypto';

export type IdPrefix = 'run' | 'snapshot' | 'batch' | 'waitpoint' | 'worker' | 'sched';

/** A new id in the form that the CLI and the SDK know: prefix, underscore, 96 random bits. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

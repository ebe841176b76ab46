import { cpus } from 'node:os';

/** What a figure was taken on. */
export function machine(): string {
  return `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads `.env.local`, then `.env` of the folder into `process.env`. What is set already wins, so
 * the shell comes before `.env.local`, and that before `.env`.
 */
export function loadEnvFiles(root: string): void {
  for (const name of ['.env.local', '.env']) {
    const path = join(root, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

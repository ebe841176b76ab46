import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';

/**
 * Makes the data folder (mode 0700: it holds people's words and keys) and its `logs`, and gives
 * the path of the latter. Throws a `Problem` where that can't be written.
 */
export function prepareDataFolder(data: string): string {
  const logs = join(data, 'logs');
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    accessSync(data, constants.W_OK | constants.X_OK);
    accessSync(logs, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
    throw new Problem(
      `The data folder ${data} can't be written (${code}); ` +
        'choose another one with DAYLIGHT_DATA or change its permissions.',
    );
  }
  return logs;
}

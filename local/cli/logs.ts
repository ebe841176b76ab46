import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const maximumBytes = 5 * 1024 * 1024;

/** Opens `<name>.log` for appending; one that has grown over 5 MB is first moved to `<name>.1.log`. */
export function openLog(folder: string, name: string): WriteStream {
  const path = join(folder, `${name}.log`);
  if (existsSync(path) && statSync(path).size > maximumBytes) {
    renameSync(path, join(folder, `${name}.1.log`));
  }
  const log = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A log that can't be written (a full disk) must not end the stack.
  log.on('error', () => {});
  return log;
}

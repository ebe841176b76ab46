// A reader that is gone (the supervisor was killed) must not end us before we have cleaned up.
process.stdout.on('error', () => {});

/** Writes a line of the log: stdout, which the supervisor keeps in the data folder. */
export function say(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

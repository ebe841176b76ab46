/** Something a person can put right. The message is one whole sentence; no stack is shown. */
export class Problem extends Error {
  override name = 'Problem';
}

/**
 * Ends the process as a command should: a `Problem` as its sentence, anything else with its stack,
 * both with exit code 1.
 */
export function exitWith(error: unknown): never {
  if (error instanceof Problem) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}

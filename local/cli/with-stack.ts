import { loadEnvFiles } from './env-file.ts';
import { findRunning } from './lock.ts';
import { type Options, readOptions } from './options.ts';
import { exitWith, Problem } from './problem.ts';
import { root } from './root.ts';
import { type Stack, startStack } from './stack.ts';

/**
 * Runs a command of the terminal against the Daylight that runs on the data folder, else against one
 * that is started for it and stopped afterwards. `own` is that one. Ends the process.
 */
export async function withStack(
  say: (line: string) => void,
  run: (options: Options, own: Stack | undefined) => Promise<void>,
): Promise<never> {
  const starting = new AbortController();
  let own: Stack | undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      starting.abort(new Problem('Stopped.'));
      void own?.stop().finally(() => process.exit(1));
    });
  }
  try {
    loadEnvFiles(root);
    const options = readOptions(process.env, root);
    const running = findRunning(options.data);
    if (running && !running.ready) throw new Problem('Daylight is still starting; try again soon.');
    if (running) {
      say(`Using the Daylight that runs at http://localhost:${running.port}.`);
      options.ports = readOptions({ PORT: String(running.port) }, root).ports;
    } else {
      own = await startStack(options, { root, mode: 'production', say, signal: starting.signal });
    }
    await run(options, own).finally(() => own?.stop());
  } catch (error) {
    exitWith(error);
  }
  process.exit(0);
}

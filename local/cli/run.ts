import { settingsOf } from './announce.ts';
import { loadEnvFiles } from './env-file.ts';
import { type Options, readOptions } from './options.ts';
import type { AppMode } from './parts.ts';
import { exitWith } from './problem.ts';
import { root } from './root.ts';
import { type Stack, startStack } from './stack.ts';

const say = (line: string) => console.log(line);

/**
 * The whole of `npm start` and `npm run dev`: starts the stack, says where it is, and keeps it
 * until Ctrl-C or SIGTERM. Ends the process with 0 when it was asked to, with 1 after a sentence
 * when the start failed.
 */
export async function run(mode: AppMode): Promise<void> {
  const starting = new AbortController();
  let stack: Stack | undefined;
  let askedAt: number | undefined;

  const end = async () => {
    // npm passes Ctrl-C on although the terminal already did: within a second it's the same one.
    if (askedAt !== undefined && Date.now() - askedAt < 1_000) return;
    if (askedAt !== undefined && stack) {
      say('Ending at once.');
      await stack.kill();
      process.exit(1);
    }
    askedAt ??= Date.now();
    say('\nStopping …');
    if (!stack) return starting.abort();
    await stack.stop();
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => void end().catch(exitWith));
  }

  try {
    loadEnvFiles(root);
    const options = readOptions(process.env, root);
    stack = await startStack(options, { root, mode, say, signal: starting.signal });
    announce(stack, options);
    await stack.workerReady;
    say('The task worker is ready: submitted entries are read from now on.');
  } catch (error) {
    if (askedAt !== undefined) process.exit(0);
    exitWith(error);
  }
}

function announce(stack: Stack, options: Options): void {
  const { reader_model: model, reader_host: host } = settingsOf(options);
  say(`Daylight is ready at ${stack.addresses.app}`);
  say(`  task runs  ${stack.runsPage}`);
  say(`  mail       ${stack.addresses.supabase.replace('127.0.0.1', 'localhost')}/mail`);
  say(`  data       ${options.data}`);
  say(`  reading    ${model ? `${model} at ${host}` : 'offline (no OPENAI_API_KEY)'}`);
  say('The task worker is still starting; entries can be submitted and wait for it.');
}

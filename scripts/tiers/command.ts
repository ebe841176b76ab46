import { spawn } from 'node:child_process';

/** How a command ended: its code (1 when a signal or the time limit ended it) and its output. */
export interface Outcome {
  code: number;
  output: string;
}

// Keys and settings of this machine are no part of the tests.
const settings =
  /^(OPENAI_|SUPABASE_|TRIGGER_|LOCAL_DATABASE_|DAYLIGHT_|DEFAULT_PLAN$|APP_URL$|PORT$)/;

function cleanEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'test', ...extra };
}

/**
 * Runs a program of node_modules/.bin or a script with this Node. `show` streams its output,
 * otherwise that is only collected.
 */
export function runCommand(
  command: string[],
  options: { show: boolean; minutes: number; env?: Record<string, string> },
): Promise<Outcome> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: cleanEnvironment(options.env ?? {}),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.minutes * 60_000,
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        if (options.show) process.stdout.write(chunk);
        else chunks.push(chunk);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A stack that runs: where its app is, how long it took to be ready (ms), and its end. */
export interface RunningStack {
  url: string;
  readyAfterMs: number;
  /** Ends it as Ctrl-C does; resolves when every process of it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the whole embedded stack as `npm start` does, on four ports from `port` and on its own
 * data folder, and waits until it says that it is ready. Settings of this machine (keys, plan) don't
 * reach it; `env` adds its own. Throws with the last lines of its output when it doesn't start.
 */
export async function runStack(options: {
  port: number;
  data: string;
  env?: Record<string, string>;
}): Promise<RunningStack> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', './local/cli/node-version.mjs', 'local/cli/start.ts'],
    {
      cwd: root,
      env: {
        ...process.env,
        ...neutral,
        ...options.env,
        PORT: String(options.port),
        DAYLIGHT_DATA: options.data,
        NODE_ENV: 'production' as const,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const ready = /Daylight is ready at (http\S+)/.exec(line);
        if (ready?.[1]) resolve(ready[1]);
      });
    }
    void ended.then(() => reject(new Error(`The stack ended:\n${said.slice(-25).join('\n')}`)));
  });
  return {
    url,
    readyAfterMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

// Empty means "not set", and keeps an .env file from setting it.
const neutral = {
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
  OPENAI_PRICE_INPUT: '',
  OPENAI_PRICE_OUTPUT: '',
  DEFAULT_PLAN: '',
  LOCAL_DATABASE_URL: '',
  APP_URL: '',
};

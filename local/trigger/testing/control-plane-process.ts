import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { accessToken, projectRef, runsPageKey, secretKey } from './control-plane.ts';
import { until } from './until.ts';

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));

export type ControlPlaneProcess = {
  url: string;
  /** Ends it with this signal and waits until it is gone; gives how long that took, in ms. */
  end(signal: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
};

/** The control plane as the process that it is in a stack, so that it can be killed. */
export function controlPlaneProcess(
  databaseUrl: string,
  port: number,
  maxLiveRuns: number,
): ControlPlaneProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  return {
    url,
    async start() {
      child = spawn(process.execPath, [entry], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          NODE_ENV: process.env.NODE_ENV,
          PATH: process.env.PATH,
          DATABASE_URL: databaseUrl,
          CONTROL_PORT: String(port),
          TRIGGER_SECRET_KEY: secretKey,
          TRIGGER_ACCESS_TOKEN: accessToken,
          TRIGGER_PROJECT_REF: projectRef,
          RUNS_PAGE_KEY: runsPageKey,
          LOCAL_MAX_LIVE_RUNS: String(maxLiveRuns),
        },
      });
      await until('the control plane answers', () => answers(url));
    },
    async end(signal) {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health`).catch(() => null);
  return answer?.ok ?? false;
}

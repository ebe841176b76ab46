import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessToken, projectRef } from './control-plane.ts';
import { fixtureDir } from './real-stack.ts';

const entry = fileURLToPath(new URL('../worker.ts', import.meta.url));

/** The worker's supervisor as the process that it is in a stack of this id, so it can be killed. */
export function startWorkerProcess(apiUrl: string, stackId: string): ChildProcess {
  return spawn(process.execPath, [entry], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      HOME: join(tmpdir(), 'no-such-home'),
      DAYLIGHT_STACK: stackId,
      DAYLIGHT_DATA: join(tmpdir(), stackId),
      TRIGGER_API_URL: apiUrl,
      TRIGGER_ACCESS_TOKEN: accessToken,
      TRIGGER_PROJECT_REF: projectRef,
      WORKER_PROJECT_DIR: fixtureDir,
    },
  });
}

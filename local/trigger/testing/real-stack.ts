import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiClient, type RetrieveRunResponse } from '@trigger.dev/core/v3';
import { superviseCli, type Worker } from '../worker/supervise.ts';
import { accessToken, projectRef, secretKey } from './control-plane.ts';
import { type ControlPlaneProcess, controlPlaneProcess } from './control-plane-process.ts';
import { freePort } from './database.ts';
import { until } from './until.ts';

export type Mark = { what: string; runId: string; attempt: number; pid: number };

export const fixtureDir = fileURLToPath(new URL('../fixture', import.meta.url));

export type RealStack = {
  plane: ControlPlaneProcess;
  worker: Worker;
  api: ApiClient;
  /** What the CLI and its supervisor said. */
  log: string[];
  trigger(task: string, payload?: unknown, options?: object): Promise<string>;
  /** Waits for a run's end. */
  finished(runId: string): Promise<RetrieveRunResponse>;
  /** Waits until a task has noted that it came by. */
  marked(what: string, runId: string, attempt?: number): Promise<Mark>;
  marks(runId: string): Mark[];
  /** Lets all pass that wait, or will, at this gate. */
  openGate(name: string): void;
  untilRegistered(): Promise<unknown>;
  /** Waits until the control plane misses its worker. */
  untilWaiting(): Promise<unknown>;
  stop(): Promise<void>;
};

/** A control plane, and the real CLI building and running the fixture's tasks. */
export async function startRealStack(databaseUrl: string, maxLiveRuns = 8): Promise<RealStack> {
  const folder = mkdtempSync(join(tmpdir(), 'trigger-stack-'));
  const marksFile = join(folder, 'marks.ndjson');
  const plane = controlPlaneProcess(databaseUrl, await freePort(), maxLiveRuns);
  const log: string[] = [];
  await plane.start();
  const worker = superviseCli({
    projectDir: fixtureDir,
    stack: folder,
    apiUrl: plane.url,
    accessToken,
    projectRef,
    log: (line) => log.push(line),
    extra: { FIXTURE_FOLDER: folder },
  });
  const api = new ApiClient(plane.url, secretKey);
  const allMarks = (): Mark[] => {
    if (!existsSync(marksFile)) return [];
    const lines = readFileSync(marksFile, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  };
  const untilHealth = (worker: string) =>
    until(
      `the worker is ${worker}`,
      async () => {
        const answer = await fetch(`${plane.url}/health`).catch(() => null);
        return (await answer?.text())?.includes(`"${worker}"`);
      },
      120_000,
    );
  const stack: RealStack = {
    plane,
    worker,
    api,
    log,
    async trigger(task, payload = {}, options = {}) {
      return (await api.triggerTask(task, { payload: JSON.stringify(payload), options })).id;
    },
    finished(runId) {
      return until(
        `${runId} has ended`,
        async () => {
          const run = await api.retrieveRun(runId);
          return run.finishedAt ? run : null;
        },
        90_000,
      );
    },
    marks: (runId) => allMarks().filter((mark) => mark.runId === runId),
    marked(what, runId, attempt = 1) {
      return until(
        `${what} of attempt ${attempt} is noted`,
        () => stack.marks(runId).find((mark) => mark.what === what && mark.attempt === attempt),
        90_000,
      );
    },
    openGate: (name) => writeFileSync(join(folder, name), ''),
    untilRegistered: () => untilHealth('registered'),
    untilWaiting: () => untilHealth('waiting'),
    async stop() {
      await worker.stop();
      await plane.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stack;
}

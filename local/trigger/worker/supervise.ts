import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clearBuildFolder, watchdogPid } from './build-folder.ts';
import { cliEnvironment } from './environment.ts';
import { firstPatienceMs, nextPatience, untilReady, untilUseless } from './health.ts';
import { killMarked, signal } from './processes.ts';

export type WorkerOptions = {
  /** The folder with trigger.config.ts. */
  projectDir: string;
  /** Tells two stacks in one checkout apart; their data folder, say. */
  stack: string;
  apiUrl: string;
  accessToken: string;
  projectRef: string;
  /** Lines of the CLI and our own, without a line end. */
  log: (line: string) => void;
  /** More variables for the tasks. */
  extra?: Record<string, string>;
  /** Build again whenever a task's source changes. */
  watch?: boolean;
};

export type Worker = {
  /** Of the CLI that runs now; null between two. */
  pid(): number | null;
  /** Stops the CLI and everything it started, within 3 s. */
  stop(): Promise<void>;
};

const preload = fileURLToPath(new URL('./offline-preload.ts', import.meta.url));
const buildOnce = fileURLToPath(new URL('./build-once-preload.ts', import.meta.url));
const firstDelay = 500;
const longestDelay = 15_000;
const stopWithinMs = 1_500;
const useless = 'it registers no worker';

/**
 * Keeps the real `trigger dev` running: starts it once the control plane answers, again with a
 * growing pause whenever it ends, and makes sure that nothing of it outlives it.
 */
export function superviseCli(options: WorkerOptions): Worker {
  const { projectDir, apiUrl, log } = options;
  // A branch keeps lock, build folder and watchdog of this stack's CLI apart from those of others.
  const branch = `stack-${hash(`${resolve(options.stack)} ${apiUrl}`)}`;
  const stopping = new AbortController();
  let cli: ChildProcess | null = null;

  const running = (async () => {
    let delay = firstDelay;
    let patienceMs = firstPatienceMs;
    while (!stopping.signal.aborted) {
      await killMarked(branch);
      clearBuildFolder(projectDir, branch);
      await untilReady(apiUrl, stopping.signal);
      if (stopping.signal.aborted) return;
      const started = Date.now();
      const child = startCli(options, branch);
      cli = child;
      const over = new AbortController();
      const how = await Promise.race([
        ended(child),
        untilUseless(apiUrl, patienceMs, over.signal).then(() => useless),
      ]);
      over.abort();
      cli = null;
      patienceMs = nextPatience(patienceMs, how === useless);
      // Task processes and the bundler are in its group and go on without it. The watchdog isn't:
      // it tells the control plane which runs were cut off.
      if (child.pid) signal(-child.pid, 'SIGKILL');
      if (stopping.signal.aborted) return;
      if (Date.now() - started > 60_000) delay = firstDelay;
      log(`the CLI ended (${how}); starting it again in ${delay} ms`);
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => {});
      delay = Math.min(delay * 2, longestDelay);
    }
  })();

  return {
    pid: () => cli?.pid ?? null,
    async stop() {
      stopping.abort();
      const child = cli;
      if (child?.pid) {
        signal(child.pid, 'SIGTERM');
        await Promise.race([ended(child), pause(stopWithinMs)]);
        signal(-child.pid, 'SIGKILL');
      }
      const watchdog = watchdogPid(projectDir, branch);
      if (watchdog) signal(watchdog, 'SIGTERM');
      await running.catch(() => {});
      await killMarked(branch);
      clearBuildFolder(projectDir, branch);
    },
  };
}

function startCli(options: WorkerOptions, branch: string): ChildProcess {
  const { projectDir, log, apiUrl, accessToken, projectRef, extra } = options;
  const require = createRequire(join(projectDir, 'package.json'));
  const cli = join(dirname(require.resolve('trigger.dev/package.json')), 'dist/esm/index.js');
  const preloads = [preload, ...(options.watch ? [] : [buildOnce])];
  const child = spawn(
    process.execPath,
    [
      ...preloads.flatMap((file) => ['--import', file]),
      cli,
      'dev',
      '--branch',
      branch,
      '--env-file',
      '/dev/null',
      ...quiet,
    ],
    {
      cwd: projectDir,
      // A group of its own, so that all of it can be stopped at once.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: cliEnvironment(process.env, { apiUrl, accessToken, projectRef, mark: branch, extra }),
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim()) log(line.trimEnd());
    });
  }
  return child;
}

const quiet = [
  '--skip-update-check',
  '--skip-platform-notifications',
  '--skip-mcp-install',
  '--skip-rules-install',
  '--skip-telemetry',
  '--disable-warnings',
];

function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve('over');
  return new Promise((done) => {
    child.once('exit', (code, name) => done(name ?? `code ${code}`));
    child.once('error', (error) => done(error.name));
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

import { join } from 'node:path';
import { startDatabase } from '../supabase/database.ts';
import { serverOf } from './build.ts';
import {
  addressesOf,
  appEnvironment,
  type Settings,
  supabaseEnvironment,
  triggerEnvironment,
  workerEnvironment,
} from './environments.ts';
import { openLog } from './logs.ts';
import { signal } from './processes.ts';
import { type Running, startProgram } from './running.ts';
import type { Part } from './supervise.ts';
import { answers } from './until.ts';

/** The app as it was built, or as Next serves it while it is written. */
export type AppMode = 'production' | 'development';

/** The embedded Postgres; it starts ready. */
export function databasePart({ options, secrets }: Omit<Settings, 'databaseUrl'>): Part {
  const log = openLog(join(options.data, 'logs'), 'database');
  return {
    name: 'database',
    label: 'database',
    required: true,
    readyWithinMs: 5_000,
    ready: async () => true,
    async start(): Promise<Running> {
      const database = await startDatabase({
        dataDir: options.data,
        port: options.ports.database,
        password: secrets.databasePassword,
        onLog: (line) => log.write(`${line}\n`),
      });
      return {
        pid: database.pid,
        exited: database.exited,
        // SIGINT is Postgres' fast shutdown; SIGQUIT its immediate one, from which it recovers.
        stop: () => void signal(database.pid, 'SIGINT'),
        kill: () => void signal(database.pid, 'SIGQUIT'),
        lastLines: () => [],
      };
    },
  };
}

/** Auth, REST, Storage and Realtime; brings the schema up to date before it answers. */
export function supabasePart(settings: Settings): Part {
  const { options, root } = settings;
  return program(settings, 'supabase', {
    label: 'Supabase stand-in',
    args: [join(root, 'local/supabase/main.ts')],
    env: supabaseEnvironment(settings),
    health: `${addressesOf(options.ports).supabase}/health`,
  });
}

/** The control plane of the tasks, and its page of runs. */
export function triggerPart(settings: Settings): Part {
  const { options, root } = settings;
  return program(settings, 'trigger', {
    label: 'task runner',
    args: [join(root, 'local/trigger/main.ts')],
    env: triggerEnvironment(settings),
    health: `${addressesOf(options.ports).trigger}/health`,
  });
}

/** The real task CLI and its processes; slow to start, so nothing waits for it. */
export function workerPart(settings: Settings, mode: AppMode): Part {
  const { options, root } = settings;
  const part = program(settings, 'worker', {
    label: 'task worker',
    args: [join(root, 'local/trigger/worker.ts')],
    env: { ...workerEnvironment(settings), WORKER_WATCH: mode === 'development' ? '1' : '0' },
    health: `${addressesOf(options.ports).trigger}/health`,
  });
  const ready = () => workerRegistered(addressesOf(options.ports).trigger);
  return { ...part, ready, required: false, readyWithinMs: 600_000 };
}

async function workerRegistered(triggerUrl: string): Promise<boolean> {
  const response = await fetch(`${triggerUrl}/health`, { signal: AbortSignal.timeout(2_000) });
  const health: { worker?: string } = await response.json();
  return health.worker === 'registered';
}

/** The app itself. */
export function appPart(settings: Settings, mode: AppMode): Part {
  const { options, root } = settings;
  const env = appEnvironment(settings);
  const health = `http://127.0.0.1:${options.ports.app}/api/health`;
  if (mode === 'production') {
    return program(settings, 'app', { label: 'app', args: [serverOf(root)], env, health });
  }
  const next = join(root, 'node_modules/next/dist/bin/next');
  return program(settings, 'app', {
    label: 'app',
    args: [next, 'dev', '--hostname', '127.0.0.1', '--port', String(options.ports.app)],
    env: { ...env, NODE_ENV: 'development' },
    health,
    echo: true,
  });
}

function program(
  settings: Settings,
  name: string,
  what: { label: string; args: string[]; env: NodeJS.ProcessEnv; health: string; echo?: boolean },
): Part {
  const log = openLog(join(settings.options.data, 'logs'), name);
  return {
    name,
    label: what.label,
    required: true,
    readyWithinMs: 120_000,
    ready: () => answers(what.health),
    start: () =>
      startProgram({
        args: what.args,
        env: what.env,
        cwd: settings.root,
        log,
        echo: what.echo ?? false,
      }),
  };
}

import { checkExternalDatabase } from '../supabase/external-database.ts';
import { processIdentity } from '../supabase/process-identity.ts';
import { loadSecrets, type Secrets } from '../supabase/secrets.ts';
import { announceSettings } from './announce.ts';
import { buildApp } from './build.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type Addresses, addressesOf, runsPageKey } from './environments.ts';
import { firstSweep } from './first-sweep.ts';
import { takeLock } from './lock.ts';
import { openLog } from './logs.ts';
import type { Options } from './options.ts';
import * as parts from './parts.ts';
import { requireFreePorts } from './ports.ts';
import { killParts, stopParts } from './stop-parts.ts';
import { type Part, type Supervised, supervise } from './supervise.ts';

/** A stack that answers. */
export interface Stack {
  addresses: Addresses;
  secrets: Secrets;
  /** The page of task runs, with the key that opens it. */
  runsPage: string;
  /** Settles when the task worker has registered; until then submitted entries wait. */
  workerReady: Promise<void>;
  stop(): Promise<void>;
  /** Ends everything at once; works in the middle of `stop`, too. */
  kill(): Promise<void>;
}

/** What a start needs besides the options. */
export interface StartContext {
  root: string;
  mode: parts.AppMode;
  say(line: string): void;
  /** Given up with: all that has started is stopped, and the start rejects. */
  signal: AbortSignal;
}

/**
 * Starts the embedded stack: data folder, build, database, Supabase stand-in (which migrates),
 * settings, control plane, then the app and the task worker. Resolves when the app answers.
 * Throws a `Problem` for what a person can put right; then nothing of the stack is left running.
 */
export async function startStack(options: Options, context: StartContext): Promise<Stack> {
  const { root, mode, say } = context;
  const logs = prepareDataFolder(options.data);
  const lock = await takeLock(options.data, options.ports.app);
  const running: Supervised[] = [];

  const start = (part: Part): Supervised => {
    const supervised = supervise(part, {
      changed: () => lock.update({ children: running.flatMap(identityOf) }),
      lost: (label, ms) =>
        say(`The ${label} ended by itself; starting it again in ${ms / 1000} s.`),
    });
    running.push(supervised);
    return supervised;
  };
  const named = (...names: string[]) => running.filter((part) => names.includes(part.name));
  const stop = async () => {
    const groups = [
      { parts: named('worker', 'app'), untilMs: 2_200 },
      { parts: named('trigger', 'supabase'), untilMs: 3_000 },
      { parts: named('database'), untilMs: 4_400 },
    ];
    await stopParts(groups, lock.id);
    lock.release();
  };

  try {
    const until = orAborted(context.signal);
    await requireFreePorts(options.ports);
    if (mode === 'production') {
      await buildApp(root, { log: openLog(logs, 'build'), say, signal: context.signal });
    }
    const secrets = await loadSecrets(options.data);
    const addresses = addressesOf(options.ports);
    const base = { options, secrets, root, stackId: lock.id };

    say('Starting the database …');
    const databaseUrl = options.databaseUrl ?? ownDatabaseUrl(options, secrets);
    await until(
      options.databaseUrl
        ? checkExternalDatabase(databaseUrl, options.allowRemoteDatabase)
        : start(parts.databasePart(base)).ready,
    );
    const settings = { ...base, databaseUrl };

    say('Starting accounts, data, files and live updates …');
    await until(start(parts.supabasePart(settings)).ready);
    await until(announceSettings(addresses.supabase, secrets.secretKey, options));
    say('Starting the task runner and the app …');
    await until(start(parts.triggerPart(settings)).ready);
    const worker = start(parts.workerPart(settings, mode));
    await until(start(parts.appPart(settings, mode)).ready);
    lock.update({ ready: true });
    return {
      addresses,
      secrets,
      runsPage: `http://localhost:${options.ports.trigger}/?key=${runsPageKey(secrets)}`,
      workerReady: worker.ready.then(async () => {
        await firstSweep(addresses.trigger, secrets.triggerSecretKey);
      }),
      stop,
      kill: async () => {
        await killParts(running, lock.id);
        lock.release();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function identityOf(part: Supervised): string[] {
  const pid = part.pid();
  const identity = pid === undefined ? null : processIdentity(pid);
  return identity ? [identity] : [];
}

function ownDatabaseUrl(options: Options, secrets: Secrets): string {
  const password = encodeURIComponent(secrets.databasePassword);
  return `postgres://postgres:${password}@127.0.0.1:${options.ports.database}/postgres`;
}

function orAborted(signal: AbortSignal) {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  aborted.catch(() => {});
  return <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, aborted]);
}

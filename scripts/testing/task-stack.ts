import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { prepareDataFolder } from '../../local/cli/data-folder.ts';
import {
  addressesOf,
  projectRef,
  type Settings,
  workerEnvironment,
} from '../../local/cli/environments.ts';
import { readOptions } from '../../local/cli/options.ts';
import {
  appPart,
  databasePart,
  supabasePart,
  triggerPart,
  workerPart,
} from '../../local/cli/parts.ts';
import { loadSecrets } from '../../local/supabase/secrets.ts';
import { superviseCli, type Worker } from '../../local/trigger/worker/supervise.ts';
import type { Database } from '../../types/database';
import { freePorts } from './free-ports.ts';
import { type TestParts, testParts } from './test-parts.ts';

export type Rows = SupabaseClient<Database>;
export type Person = { id: string; rows: Rows; email: string; password: string };

/** Database, Supabase stand-in, control plane and the real worker: the stack without the app. */
export type TaskStack = {
  /** With the service key: to prepare rows and to look at them. */
  rows: Rows;
  /** As the superuser, for what no key may do. */
  databaseUrl: string;
  supabase: { url: string; publishableKey: string };
  /** Its data folder. */
  data: string;
  triggerUrl: string;
  triggerKey: string;
  parts: TestParts;
  /** Makes an account and gives a client with its rights. */
  person(): Promise<Person>;
  /** Starts the app as it was built, its task service at that port; gives its address. */
  startApp(triggerPort?: number): Promise<string>;
  /** A second real CLI on the same control plane; end it before the stack. */
  secondWorker(): Worker;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const plain = { auth: { persistSession: false, autoRefreshToken: false } };

/** Starts it on the first four free ports from `from`, on a data folder of its own; ready when the worker is. */
export async function startTaskStack(
  from: number,
  env: Record<string, string> = {},
  { worker = true } = {},
): Promise<TaskStack> {
  const data = mkdtempSync(join(tmpdir(), 'daylight-tasks-'));
  prepareDataFolder(data);
  const port = await freePorts(from, 4);
  const options = readOptions({ ...env, PORT: String(port), DAYLIGHT_DATA: data }, root);
  const secrets = await loadSecrets(data);
  const addresses = addressesOf(options.ports);
  const base = { options, secrets, root, stackId: randomUUID() };
  const password = encodeURIComponent(secrets.databasePassword);
  const databaseUrl = `postgres://postgres:${password}@127.0.0.1:${options.ports.database}/postgres`;
  const settings: Settings = { ...base, databaseUrl };
  const parts = testParts();
  const stop = async () => {
    await parts.stop(base.stackId);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await parts.start(databasePart(base));
    await parts.start(supabasePart(settings));
    await parts.start(triggerPart(settings));
    if (worker) await parts.start(workerPart(settings, 'production'));
  } catch (error) {
    await stop();
    throw error;
  }
  const rows = createClient<Database>(addresses.supabase, secrets.secretKey, plain);
  return {
    rows,
    data,
    databaseUrl,
    supabase: { url: addresses.supabase, publishableKey: secrets.publishableKey },
    triggerUrl: addresses.trigger,
    triggerKey: secrets.triggerSecretKey,
    parts,
    async person() {
      const who = { email: `${randomUUID()}@example.test`, password: randomUUID() };
      const made = await rows.auth.admin.createUser({ ...who, email_confirm: true });
      if (made.error) throw made.error;
      const own = createClient<Database>(addresses.supabase, secrets.publishableKey, plain);
      const signedIn = await own.auth.signInWithPassword(who);
      if (signedIn.error) throw signedIn.error;
      return { ...who, id: made.data.user.id, rows: own };
    },
    async startApp(trigger = options.ports.trigger) {
      const ports = { ...options.ports, trigger };
      await parts.start(appPart({ ...settings, options: { ...options, ports } }, 'production'));
      return addresses.app;
    },
    secondWorker: () =>
      superviseCli({
        projectDir: root,
        stack: join(data, 'second-worker'),
        apiUrl: addresses.trigger,
        accessToken: secrets.triggerAccessToken,
        projectRef,
        log: () => {},
        extra: definedOnly(workerEnvironment(settings)),
      }),
    stop,
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { prepareDataFolder } from '../../local/cli/data-folder.ts';
import { addressesOf } from '../../local/cli/environments.ts';
import { readOptions } from '../../local/cli/options.ts';
import { databasePart, supabasePart, triggerPart, workerPart } from '../../local/cli/parts.ts';
import { killParts } from '../../local/cli/stop-parts.ts';
import { type Part, type Supervised, supervise } from '../../local/cli/supervise.ts';
import { loadSecrets } from '../../local/supabase/secrets.ts';
import type { Database } from '../../types/database';

export type Rows = SupabaseClient<Database>;
export type Person = { id: string; rows: Rows };

/** Database, Supabase stand-in, control plane and the real worker: the stack without the app. */
export type TaskStack = {
  /** With the service key: to prepare rows and to look at them. */
  rows: Rows;
  triggerUrl: string;
  triggerKey: string;
  /** Makes an account and gives a client with its rights. */
  person(): Promise<Person>;
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const plain = { auth: { persistSession: false, autoRefreshToken: false } };

/** Starts it on four ports from `port` and on a data folder of its own; ready when the worker is. */
export async function startTaskStack(
  port: number,
  env: Record<string, string> = {},
): Promise<TaskStack> {
  const data = mkdtempSync(join(tmpdir(), 'daylight-tasks-'));
  prepareDataFolder(data);
  const options = readOptions({ ...env, PORT: String(port), DAYLIGHT_DATA: data }, root);
  const secrets = await loadSecrets(data);
  const addresses = addressesOf(options.ports);
  const base = { options, secrets, root, stackId: randomUUID() };
  const password = encodeURIComponent(secrets.databasePassword);
  const databaseUrl = `postgres://postgres:${password}@127.0.0.1:${options.ports.database}/postgres`;
  const parts: Supervised[] = [];
  const start = (part: Part) => {
    const started = supervise(part, { changed: () => {}, lost: () => {} });
    parts.push(started);
    return started.ready;
  };
  const stop = async () => {
    await killParts(parts, base.stackId);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const settings = { ...base, databaseUrl };
    await start(databasePart(base));
    await start(supabasePart(settings));
    await start(triggerPart(settings));
    await start(workerPart(settings));
  } catch (error) {
    await stop();
    throw error;
  }
  const rows = createClient<Database>(addresses.supabase, secrets.secretKey, plain);
  return {
    rows,
    triggerUrl: addresses.trigger,
    triggerKey: secrets.triggerSecretKey,
    async person() {
      const who = { email: `${randomUUID()}@example.test`, password: randomUUID() };
      const made = await rows.auth.admin.createUser({ ...who, email_confirm: true });
      if (made.error) throw made.error;
      const own = createClient<Database>(addresses.supabase, secrets.publishableKey, plain);
      const signedIn = await own.auth.signInWithPassword(who);
      if (signedIn.error) throw signedIn.error;
      return { id: made.data.user.id, rows: own };
    },
    stop,
  };
}

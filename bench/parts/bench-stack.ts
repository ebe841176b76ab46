import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { signInToPost } from '../../scripts/testing/post-entry.ts';
import { type RunningStack, runStack } from '../../scripts/testing/run-stack.ts';
import type { Database } from '../../types/database.ts';

/** Somebody with an account, as their browser is: an own client, and a way to hand entries in. */
export interface Writer {
  id: string;
  rows: SupabaseClient<Database>;
  post: Awaited<ReturnType<typeof signInToPost>>;
}

/** A whole stack, as `npm start` starts it, that a measurement may do anything to. */
export interface BenchStack extends RunningStack {
  data: string;
  sql: postgres.Sql;
  /** Where browsers reach Supabase. */
  supabase: { url: string; key: string };
  /** A client with the rights of tasks. */
  admin: SupabaseClient<Database>;
  triggerUrl: string;
  triggerKey: string;
  /** Makes an account whose entries are read offline, or by the model that was set. */
  writer(ai?: boolean): Promise<Writer>;
  /** Settles when the task worker has registered. */
  untilWorks(): Promise<void>;
}

const plain = { auth: { persistSession: false, autoRefreshToken: false } };

/** Starts it on four ports from `port`; `stop` leaves nothing behind. */
export async function benchStack(
  port: number,
  env: Record<string, string> = {},
): Promise<BenchStack> {
  const data = mkdtempSync(join(tmpdir(), 'daylight-bench-'));
  const stack = await runStack({ port, data, env });
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));
  const supabase = { url: `http://127.0.0.1:${port + 1}`, key: secrets.publishableKey };
  const triggerUrl = `http://127.0.0.1:${port + 2}`;
  const password = encodeURIComponent(secrets.databasePassword);
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port + 3}/postgres`, {
    ...{ max: 3, onnotice: () => {}, backoff: () => 0.5 },
  });
  const admin = createClient<Database>(supabase.url, secrets.secretKey, plain);
  return {
    ...stack,
    ...{ data, sql, supabase, admin, triggerUrl, triggerKey: secrets.triggerSecretKey },
    async writer(ai = false) {
      const who = { email: `${randomUUID()}@example.com`, password: randomUUID() };
      const { data: made, error } = await admin.auth.admin.createUser({
        ...{ ...who, email_confirm: true },
      });
      if (error) throw error;
      const { id } = made.user;
      await admin.from('profiles').update({ ai, time_zone: 'America/New_York' }).eq('user_id', id);
      const rows = createClient<Database>(supabase.url, supabase.key, plain);
      const signedIn = await rows.auth.signInWithPassword(who);
      if (signedIn.error) throw signedIn.error;
      const { url, key: publishableKey } = supabase;
      return { id, rows, post: await signInToPost(stack.url, { url, publishableKey }, who) };
    },
    async untilWorks() {
      await until(async () => {
        const health = await fetch(`${triggerUrl}/health`);
        return (await health.text()).includes('"registered"');
      });
    },
    async stop() {
      await sql.end({ timeout: 1 });
      await stack.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Asks again, each `everyMs`, until the answer is true; what throws counts as not yet. */
export async function until(holds: () => Promise<boolean>, everyMs = 250): Promise<void> {
  while (!(await holds().catch(() => false))) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

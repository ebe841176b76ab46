import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { TasksEnv } from '@/lib/env/tasks';

/** Which model reads and where it is, for the page that says so; both empty for the offline reader. */
export function settingsOf(env: TasksEnv): Record<string, string> {
  const hasModel = env.OPENAI_API_KEY !== undefined;
  return {
    reader_model: hasModel ? env.OPENAI_MODEL : '',
    reader_host: hasModel ? new URL(env.OPENAI_BASE_URL).host : '',
    ...(env.DEFAULT_PLAN ? { default_plan: env.DEFAULT_PLAN } : {}),
  };
}

/** Announces the settings to the app, which has no other way to know what the tasks use. */
export async function announceSettings(db: Db, env: TasksEnv): Promise<void> {
  await callRpc(db, 'announce_settings', { p_settings: settingsOf(env) }, z.unknown());
}

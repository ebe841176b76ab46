import 'server-only';
import { cache } from 'react';
import type { Plan, PlanUse } from '@/lib/account/plan-use';
import type { Reader } from '@/lib/account/reader';
import { rowsOf } from '@/lib/database';
import { serverClient } from '@/lib/supabase/server';

/** What somebody is called (empty where they don't say), and how they want things done. */
export type Profile = {
  name: string;
  timeZone: string;
  locale: string;
  /** Whether their words may be sent to a language model. */
  ai: boolean;
  /** Whether tab, icon and toasts say nothing of what this is. */
  discreet: boolean;
  /** After how many minutes without a sign of life their sessions lock; null for never. */
  idleMinutes: number | null;
  /** Whether the line that says what to write is shown. */
  writingHint: boolean;
};

export const loadProfile = cache(async (): Promise<Profile> => {
  const db = await serverClient();
  const [row] = rowsOf(
    await db
      .from('profiles')
      .select('display_name, time_zone, locale, ai, discreet, idle_minutes, writing_hint')
      .limit(1),
  );
  return {
    name: row?.display_name ?? '',
    timeZone: row?.time_zone ?? 'UTC',
    locale: row?.locale ?? 'en-US',
    ai: row?.ai ?? true,
    discreet: row?.discreet ?? false,
    idleMinutes: row?.idle_minutes ?? null,
    writingHint: row?.writing_hint ?? true,
  };
});

const loadSettings = cache(async (): Promise<Map<string, string>> => {
  const db = await serverClient();
  const rows = rowsOf(await db.from('app_settings').select('key, value'));
  return new Map(rows.map(({ key, value }) => [key, value]));
});

/** The plan of the signed-in person and what of it is used, by the database's own counters. */
export const loadPlan = cache(async (): Promise<Plan> => {
  const db = await serverClient();
  const [settings, mine, plans] = await Promise.all([
    loadSettings(),
    db.from('user_plans').select('plan_id, entries_used, files_used').limit(1),
    db.from('plans').select('id, name, entries_limit, files_limit'),
  ]);
  const [use] = rowsOf(mine);
  const id = use?.plan_id ?? settings.get('default_plan') ?? 'free';
  const plan = rowsOf(plans).find((row) => row.id === id);
  return {
    name: plan?.name ?? id,
    entries: { used: use?.entries_used ?? 0, limit: plan?.entries_limit ?? null },
    files: { used: use?.files_used ?? 0, limit: plan?.files_limit ?? null },
  };
});

/** How many entries of a limited plan are used; null where there is no limit. */
export async function loadPlanUse(): Promise<PlanUse | null> {
  const { name, entries } = await loadPlan();
  return entries.limit === null ? null : { name, used: entries.used, limit: entries.limit };
}

/** Which model reads entries; null where the offline reader does. */
export async function loadReader(): Promise<Reader | null> {
  const settings = await loadSettings();
  const model = settings.get('reader_model');
  return model ? { model, host: settings.get('reader_host') ?? '' } : null;
}

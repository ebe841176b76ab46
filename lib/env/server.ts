import 'server-only';
import { z } from 'zod';
import { parseEnvironment } from '@/lib/env/parse';
import type { PublicConfig } from '@/lib/supabase/access';

const serverSchema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  TRIGGER_API_URL: z.url().default('https://api.trigger.dev'),
  TRIGGER_SECRET_KEY: z.string().min(1),
  /** Origin of the app, for links in mails and for the origin check. */
  APP_URL: z.url().transform((url) => new URL(url).origin),
  /** Where runs are seen; `{tag}` stands for the tag of an entry. Without it no page links to runs. */
  RUNS_URL: z
    .url({ protocol: /^https?$/ })
    .includes('{tag}')
    .optional(),
  /** Where the sign-in of the sample case lies; only the stack of one's own machine names it. */
  SAMPLE_ACCOUNT_FILE: z.string().optional(),
});

export type ServerEnv = z.infer<typeof serverSchema>;

let parsed: ServerEnv | null = null;

/** What the app needs to run. Read at the first request, so that a build needs none of it. */
export function serverEnv(): ServerEnv {
  parsed ??= parseEnvironment(serverSchema, process.env);
  return parsed;
}

/** The part that the browser may know; the signed-in layout hands it over at run time. */
export function publicConfig(): PublicConfig {
  const env = serverEnv();
  return { supabaseUrl: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY };
}

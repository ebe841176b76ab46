import { z } from 'zod';
import { parseEnvironment } from '@/lib/env/parse';

const seconds = (fallback: number) =>
  z.coerce.number().int().min(1).max(86_400).optional().default(fallback);

const price = z.coerce.number().min(0).max(100_000).optional();

const tasksSchema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_SECRET_KEY: z.string().min(1),
  /** Without a key the offline reader does the work. */
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional().default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().min(1).max(100).optional().default('gpt-6.1-terra'),
  /** What a million tokens cost, in and out; with both set, runs say what they cost. */
  OPENAI_PRICE_INPUT: price,
  OPENAI_PRICE_OUTPUT: price,
  DELIVER_AFTER_SECONDS: seconds(20),
  SETTLE_AFTER_SECONDS: seconds(60),
  /** Tokens, in and out, that one person's entries may cost a day (UTC). Unset: no limit. */
  DAILY_TOKEN_LIMIT: z.coerce.number().int().min(1).optional(),
  DEFAULT_PLAN: z.enum(['free', 'starter', 'unlimited']).optional(),
});

export type TasksEnv = z.infer<typeof tasksSchema>;

let parsed: TasksEnv | null = null;

/** What the tasks need to run; read at the first run, so that indexing them needs none of it. */
export function tasksEnv(): TasksEnv {
  parsed ??= parseEnvironment(tasksSchema, process.env);
  return parsed;
}

import { resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from './problem.ts';

const seconds = (fallback: number) => z.coerce.number().int().min(1).max(3600).default(fallback);

const price = z.coerce.number().min(0).max(100_000).optional();

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65532).default(3000),
  DAYLIGHT_DATA: z.string().default('.daylight'),
  DEFAULT_PLAN: z.enum(['free', 'starter', 'unlimited']).default('unlimited'),
  LOCAL_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOCAL_DATABASE_ALLOW_REMOTE: z.enum(['0', '1']).default('0'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_MODEL: z.string().default('gpt-6.1-terra'),
  OPENAI_PRICE_INPUT: price,
  OPENAI_PRICE_OUTPUT: price,
  DAILY_TOKEN_LIMIT: z.coerce.number().int().min(1).optional(),
  DELIVER_AFTER_SECONDS: seconds(20),
  SETTLE_AFTER_SECONDS: seconds(60),
  LOCAL_MAX_LIVE_RUNS: z.coerce.number().int().min(2).max(64).default(8),
});

const expected: Record<string, string> = {
  PORT: 'a whole number from 1 to 65532 (Daylight uses it and the three after it)',
  DEFAULT_PLAN: 'free, starter or unlimited',
  LOCAL_DATABASE_URL: 'an address that begins with postgres://',
  LOCAL_DATABASE_ALLOW_REMOTE: '1 or 0',
  OPENAI_BASE_URL: 'an address that begins with http:// or https://',
  OPENAI_PRICE_INPUT: 'a price from 0, such as 2.5',
  OPENAI_PRICE_OUTPUT: 'a price from 0, such as 10',
  DAILY_TOKEN_LIMIT: 'a whole number of tokens from 1',
  DELIVER_AFTER_SECONDS: 'a whole number of seconds from 1 to 3600',
  SETTLE_AFTER_SECONDS: 'a whole number of seconds from 1 to 3600',
  LOCAL_MAX_LIVE_RUNS: 'a whole number from 2 to 64',
};

/** The four ports of a stack, next to each other. */
export interface Ports {
  app: number;
  supabase: number;
  trigger: number;
  database: number;
}

/** What a stack is started with; `data` is an absolute path. */
export interface Options {
  ports: Ports;
  data: string;
  defaultPlan: 'free' | 'starter' | 'unlimited';
  databaseUrl: string | undefined;
  /** Whether `databaseUrl` may name another machine. */
  allowRemoteDatabase: boolean;
  openai:
    | {
        apiKey: string;
        baseUrl: string | undefined;
        model: string;
        /** What a million tokens cost, in and out. */
        prices: { input: number | undefined; output: number | undefined };
      }
    | undefined;
  /** What one person's entries may cost a day; undefined: no limit. */
  dailyTokenLimit: number | undefined;
  deliverAfterSeconds: number;
  settleAfterSeconds: number;
  /** Task processes at once, executing and waiting. */
  maxLiveRuns: number;
}

/**
 * Reads the options of the local stack from the environment; an empty value counts as not set.
 * Throws a `Problem` that names the first variable that can't be used.
 */
export function readOptions(env: Record<string, string | undefined>, root: string): Options {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new Problem(`${name} is "${env[name]}", but must be ${expected[name] ?? 'text'}.`);
  }
  const value = parsed.data;
  const apiKey = value.OPENAI_API_KEY;
  return {
    ports: {
      app: value.PORT,
      supabase: value.PORT + 1,
      trigger: value.PORT + 2,
      database: value.PORT + 3,
    },
    data: resolve(root, value.DAYLIGHT_DATA),
    defaultPlan: value.DEFAULT_PLAN,
    databaseUrl: value.LOCAL_DATABASE_URL,
    allowRemoteDatabase: value.LOCAL_DATABASE_ALLOW_REMOTE === '1',
    openai: apiKey
      ? {
          apiKey,
          baseUrl: value.OPENAI_BASE_URL,
          model: value.OPENAI_MODEL,
          prices: { input: value.OPENAI_PRICE_INPUT, output: value.OPENAI_PRICE_OUTPUT },
        }
      : undefined,
    dailyTokenLimit: value.DAILY_TOKEN_LIMIT,
    deliverAfterSeconds: value.DELIVER_AFTER_SECONDS,
    settleAfterSeconds: value.SETTLE_AFTER_SECONDS,
    maxLiveRuns: value.LOCAL_MAX_LIVE_RUNS,
  };
}

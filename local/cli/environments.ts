import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import type { Secrets } from '../supabase/secrets.ts';
import { CASE } from './demo/account.ts';
import type { Options } from './options.ts';
import { stackVariable } from './processes.ts';

/** Where the parts of a stack are reached; all of them on loopback. */
export interface Addresses {
  app: string;
  supabase: string;
  trigger: string;
}

/** The addresses that go with the ports. People read `localhost`; programs get the number. */
export function addressesOf(ports: Options['ports']): Addresses {
  return {
    app: `http://localhost:${ports.app}`,
    supabase: `http://127.0.0.1:${ports.supabase}`,
    trigger: `http://127.0.0.1:${ports.trigger}`,
  };
}

export const projectRef = 'proj_daylight';

/** Opens the page of task runs; made from a secret, so that it lasts as long as the data folder. */
export function runsPageKey(secrets: Secrets): string {
  return createHmac('sha256', secrets.triggerAccessToken).update('runs page').digest('base64url');
}

/** Where the runs of a tag are seen; `{tag}` stands for the tag, percent-encoded. */
export function runsUrl(ports: Options['ports']): string {
  // The name that `npm start` prints: the page's cookie belongs to it.
  return `http://localhost:${ports.trigger}/runs?tag={tag}`;
}

/** What the environments are made of. */
export interface Settings {
  options: Options;
  secrets: Secrets;
  databaseUrl: string;
  stackId: string;
  root: string;
}

// Enough for node, the programs that it starts and a way to the network; nothing of the person's
// shell besides.
const inherited = [
  ...['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TERM', 'TMPDIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'],
];

function base(stackId: string): NodeJS.ProcessEnv {
  const kept = inherited.map((name) => [name, process.env[name]]);
  return {
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    NODE_ENV: 'production',
    [stackVariable]: stackId,
  };
}

/** The app: public addresses and keys, and the key that starts tasks. Never one that reads all. */
export function appEnvironment({ options, secrets, stackId }: Settings): NodeJS.ProcessEnv {
  const addresses = addressesOf(options.ports);
  return {
    ...base(stackId),
    PORT: String(options.ports.app),
    HOSTNAME: '127.0.0.1',
    APP_URL: addresses.app,
    SUPABASE_URL: addresses.supabase,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    TRIGGER_API_URL: addresses.trigger,
    TRIGGER_SECRET_KEY: secrets.triggerSecretKey,
    RUNS_URL: runsUrl(options.ports),
    SAMPLE_ACCOUNT_FILE: resolve(options.data, CASE.file),
    NEXT_TELEMETRY_DISABLED: '1',
    // Keeps Next from reading .env files, in which the tasks' secrets may stand.
    __NEXT_PROCESSED_ENV: 'true',
  };
}

/** The Supabase stand-in: its keys are read from the data folder. */
export function supabaseEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const { options, databaseUrl, stackId } = settings;
  return {
    ...base(stackId),
    PORT: String(options.ports.supabase),
    DATABASE_URL: databaseUrl,
    DAYLIGHT_DATA: options.data,
    APP_URL: addressesOf(options.ports).app,
  };
}

/** The control plane: its own two keys, its database, and where its page finds an entry. */
export function triggerEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const { options, secrets, databaseUrl, stackId } = settings;
  return {
    ...base(stackId),
    CONTROL_PORT: String(options.ports.trigger),
    DATABASE_URL: databaseUrl,
    TRIGGER_SECRET_KEY: secrets.triggerSecretKey,
    TRIGGER_ACCESS_TOKEN: secrets.triggerAccessToken,
    TRIGGER_PROJECT_REF: projectRef,
    RUNS_PAGE_KEY: runsPageKey(secrets),
    APP_URL: addressesOf(options.ports).app,
    LOCAL_MAX_LIVE_RUNS: String(options.maxLiveRuns),
  };
}

/** The worker and the tasks in it: the service key, and the model where there is one. */
export function workerEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const { options, secrets, stackId } = settings;
  const addresses = addressesOf(options.ports);
  return {
    ...base(stackId),
    DAYLIGHT_DATA: options.data,
    SUPABASE_URL: addresses.supabase,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    TRIGGER_API_URL: addresses.trigger,
    TRIGGER_SECRET_KEY: secrets.triggerSecretKey,
    TRIGGER_ACCESS_TOKEN: secrets.triggerAccessToken,
    TRIGGER_PROJECT_REF: projectRef,
    DELIVER_AFTER_SECONDS: String(options.deliverAfterSeconds),
    SETTLE_AFTER_SECONDS: String(options.settleAfterSeconds),
    DEFAULT_PLAN: options.defaultPlan,
    ...(options.dailyTokenLimit && { DAILY_TOKEN_LIMIT: String(options.dailyTokenLimit) }),
    ...(options.openai && {
      OPENAI_API_KEY: options.openai.apiKey,
      OPENAI_MODEL: options.openai.model,
      ...(options.openai.baseUrl && { OPENAI_BASE_URL: options.openai.baseUrl }),
      ...pricesOf(options.openai.prices),
    }),
  };
}

function pricesOf({ input, output }: NonNullable<Options['openai']>['prices']) {
  return {
    ...(input !== undefined && { OPENAI_PRICE_INPUT: String(input) }),
    ...(output !== undefined && { OPENAI_PRICE_OUTPUT: String(output) }),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** First of the four ports of the stack under test. */
export const stackPort = Number(process.env.E2E_PORT ?? 4300);
export const appUrl = `http://localhost:${stackPort}`;
/** Where the app sends browsers for Supabase; sessions are named after this host. */
export const supabaseUrl = `http://127.0.0.1:${stackPort + 1}`;
export const mailUrl = `http://localhost:${stackPort + 1}/mail`;

type Secrets = Record<
  | 'jwtSecret'
  | 'publishableKey'
  | 'secretKey'
  | 'databasePassword'
  | 'triggerSecretKey'
  | 'triggerAccessToken',
  string
>;

/** The data folder of the stack under test. */
export function dataFolder(): string {
  const folder = process.env.E2E_DATA;
  if (!folder) throw new Error('E2E_DATA is not set: global-setup.ts sets it.');
  return folder;
}

/** The keys that the stack made for itself on its first start. */
export function secrets(): Secrets {
  return JSON.parse(readFileSync(join(dataFolder(), 'secrets.json'), 'utf8'));
}

import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateApiKey } from '@supabase/lite';

/** The keys of one data folder. Only the supervisor reads them all; each process gets what it needs. */
export type Secrets = {
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  databasePassword: string;
  triggerSecretKey: string;
  triggerAccessToken: string;
};

/**
 * Reads `secrets.json` of the data folder, and makes it on the first run: whole or not at all, mode
 * 0600, and only once however many processes start together. Throws when the file is damaged.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const known = read(file);
  if (known) return known;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(await generate(), null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    linkSync(draft, file); // unlike rename, fails if another process was first
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = read(file);
  if (!made) throw new Error(`${file} could not be written.`);
  return made;
}

function read(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  chmodSync(file, 0o600);
  const secrets = parse(text);
  if (!secrets) throw new Error(`${file} is damaged: bring it back from a copy.`);
  return secrets;
}

const names = [
  'jwtSecret',
  'publishableKey',
  'secretKey',
  'databasePassword',
  'triggerSecretKey',
  'triggerAccessToken',
] as const;

function parse(text: string): Secrets | null {
  try {
    const value: Secrets = JSON.parse(text);
    const whole = names.every((name) => typeof value[name] === 'string' && value[name].length > 20);
    return whole ? value : null;
  } catch {
    return null;
  }
}

async function generate(): Promise<Secrets> {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  return {
    jwtSecret: random(48),
    publishableKey: (await generateApiKey('publishable')).key,
    secretKey: (await generateApiKey('secret')).key,
    databasePassword: random(24),
    triggerSecretKey: `tr_dev_${randomBytes(20).toString('hex')}`,
    triggerAccessToken: `tr_pat_${randomBytes(20).toString('hex')}`,
  };
}

import { fileURLToPath } from 'node:url';
import { App, type EmailDriver, setExperimental } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { Secrets } from '../secrets.ts';
import type { StorageAdapter } from '../storage/file-storage.ts';
import { harden, type LiteInternals } from './harden.ts';
import { hostedTypes } from './hosted-values.ts';

export type Lite = {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
};

type LiteOptions = {
  databaseUrl: string;
  appUrl: string;
  secrets: Pick<Secrets, 'jwtSecret' | 'publishableKey' | 'secretKey'>;
  storage: StorageAdapter;
  mail: EmailDriver;
  /** As hosted: an account waits until the link in its mail was used. */
  confirmAddresses: boolean;
};

export const minimumPasswordLength = 8;
export const largestObject = 50 * 1024 * 1024;
const accessTokenSeconds = 3600;

const template = (name: string) =>
  fileURLToPath(new URL(`../../../supabase/templates/${name}.html`, import.meta.url));

/** Supabase Lite's Auth, REST and Storage on our database, without its admin, system and studio doors. */
export async function openLite(options: LiteOptions): Promise<Lite> {
  const { appUrl, secrets } = options;
  setExperimental('storage', true);
  const connection = createPostgresConnection({
    url: options.databaseUrl,
    postgresOptions: {
      max: 20,
      connect_timeout: 10,
      backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 1),
      types: hostedTypes,
      onnotice: () => {},
      connection: {
        search_path: '"$user", public, extensions',
        application_name: 'daylight-supabase-api',
      },
    },
  });
  // Private members, so no type of the package knows them; a contract test guards them.
  harden(connection as unknown as LiteInternals);

  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      jwt_expiry: accessTokenSeconds,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: appUrl,
      additional_redirect_urls: [`${appUrl}/**`],
      minimum_password_length: minimumPasswordLength,
      email: {
        enable_signup: true,
        enable_confirmations: options.confirmAddresses,
        otp_length: 6,
        otp_expiry: 3600,
        template: {
          confirmation: { content_path: template('confirmation') },
          recovery: { content_path: template('recovery') },
          magic_link: { content_path: template('magic_link') },
        },
      },
    },
    storage: { enabled: true, file_size_limit: '50MiB' },
    studio: { enabled: false },
    api: { schemas: ['public'], max_rows: 1000 },
    options: {
      server: { admin: false, disableStudio: true, disableFallback: true },
      drivers: { email: options.mail },
    },
  });
  app._storageAdapter = options.storage;
  await app.init();
  return {
    fetch: (request) => app.fetch(request),
    close: () => connection.driver.end({ timeout: 1 }),
  };
}

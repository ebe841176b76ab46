import { quietConsole } from './lite/quiet-console.ts';
import { codeOf, logFailure } from './log.ts';
import { loadSecrets } from './secrets.ts';
import { startSupabase } from './server.ts';

quietConsole();

const { DATABASE_URL, DAYLIGHT_DATA = '.daylight', PORT = '3001', APP_URL } = process.env;
const { CONFIRM_ADDRESSES } = process.env;

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!DATABASE_URL) fail('DATABASE_URL is missing: it names the database of the embedded stack.');

try {
  const supabase = await startSupabase({
    databaseUrl: DATABASE_URL,
    dataDir: DAYLIGHT_DATA,
    port: Number(PORT),
    appUrl: APP_URL ?? 'http://localhost:3000',
    secrets: await loadSecrets(DAYLIGHT_DATA),
    confirmAddresses: CONFIRM_ADDRESSES === 'true',
  });
  process.stdout.write(`supabase listens on ${supabase.url}\n`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // A request that hangs must not hold up the whole stack.
    setTimeout(() => process.exit(0), 1500).unref();
    supabase.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  fail(error instanceof Error ? error.message : 'Supabase could not start.');
}

process.on('unhandledRejection', (error) => {
  logFailure('unhandled rejection', { code: codeOf(error) });
});

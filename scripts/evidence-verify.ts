import { fileURLToPath } from 'node:url';
import { configure, runs, tasks } from '@trigger.dev/sdk';
import { z } from 'zod';
import { loadEnvFiles } from '../local/cli/env-file.ts';
import { addressesOf } from '../local/cli/environments.ts';
import { findRunning } from '../local/cli/lock.ts';
import { readOptions } from '../local/cli/options.ts';
import { exitWith, Problem } from '../local/cli/problem.ts';
import { loadSecrets } from '../local/supabase/secrets.ts';

// `npm run evidence:verify` has the task service read every stored file again and prints which of
// them are not what arrived. With TRIGGER_SECRET_KEY set it asks that service, else the Daylight that
// runs on this machine. It ends with 1 where a file differs.
const root = fileURLToPath(new URL('..', import.meta.url));

const found = z.object({
  checked: z.number(),
  missing: z.array(z.string()),
  changed: z.array(z.string()),
  wrongSize: z.array(z.string()),
  next: z.uuid().nullable(),
});
type Found = z.infer<typeof found>;

async function service(): Promise<{ baseURL?: string; secretKey: string }> {
  const { TRIGGER_SECRET_KEY: secretKey, TRIGGER_API_URL: baseURL } = process.env;
  if (secretKey) return { secretKey, ...(baseURL ? { baseURL } : {}) };
  const options = readOptions(process.env, root);
  const running = findRunning(options.data);
  if (!running?.ready) {
    throw new Problem('Daylight doesn’t run here. Start it, or set TRIGGER_SECRET_KEY.');
  }
  const { ports } = readOptions({ PORT: String(running.port) }, root);
  const { triggerSecretKey } = await loadSecrets(options.data);
  return { baseURL: addressesOf(ports).trigger, secretKey: triggerSecretKey };
}

async function verifyFrom(after: string | null): Promise<Found> {
  const handle = await tasks.trigger('verify-evidence', { after });
  const run = await runs.poll(handle, { pollIntervalMs: 500 });
  if (run.status !== 'COMPLETED') throw new Problem(`The task ended as ${run.status}.`);
  return found.parse(run.output);
}

function say(what: string, ids: string[]): void {
  if (ids.length === 0) return;
  console.log(`\n${what}:`);
  for (const id of ids) console.log(`  ${id}`);
}

try {
  loadEnvFiles(root);
  configure(await service());
  const all: Found = { checked: 0, missing: [], changed: [], wrongSize: [], next: null };
  do {
    const part = await verifyFrom(all.next);
    all.checked += part.checked;
    all.missing.push(...part.missing);
    all.changed.push(...part.changed);
    all.wrongSize.push(...part.wrongSize);
    all.next = part.next;
    if (part.next) console.log(`${all.checked} files checked …`);
  } while (all.next);
  const differ = all.missing.length + all.changed.length + all.wrongSize.length;
  console.log(
    `${all.checked} files checked, ${differ} ${differ === 1 ? 'differs' : 'differ'} from what arrived.`,
  );
  say('Missing', all.missing);
  say('Changed', all.changed);
  say('Of another size', all.wrongSize);
  process.exit(differ === 0 ? 0 : 1);
} catch (error) {
  exitWith(error);
}

import { join } from 'node:path';
import { loadSecrets } from '../supabase/secrets.ts';
import { signInSample } from './demo/account.ts';
import { followJob } from './demo/follow.ts';
import { showOutcome } from './demo/show.ts';
import { submitEntry } from './demo/submit.ts';
import { uploadFile } from './demo/upload.ts';
import { addressesOf } from './environments.ts';
import type { Options } from './options.ts';
import { Problem } from './problem.ts';
import { root } from './root.ts';
import type { Stack } from './stack.ts';
import { withStack } from './with-stack.ts';

// `npm run demo`: the main job in the terminal, by the same routes as the page.
const say = (line: string) => console.log(line);
const files = join(root, 'lib/readers/fixtures');

const entry = {
  eventText: [
    'Marcus was to pick Nora up at the library at 5:30 pm today. At 5:42 pm he texted that he was',
    'only leaving work then, and he came at 6:21 pm. Nora sat on the steps and asked twice whether',
    'he was coming. I stayed with her. He said sorry, and she went with him with her bag and inhaler.',
    '\n\nOn November 11 he had agreed to take her to the dentist on November 20 at 3 pm.',
    'I need to send the signed form back to the school by November 24.',
  ].join(' '),
  referenceDate: '2026-11-13',
  timeZone: 'America/New_York',
};

async function mainJob(options: Options, own: Stack | undefined): Promise<void> {
  const addresses = addressesOf(options.ports);
  const secrets = await loadSecrets(options.data);
  const account = await signInSample(options.data, addresses.supabase, secrets.publishableKey);
  say(`\n✓ Signed in as ${account.email} (its password is in the data folder)`);
  const screenshot = await uploadFile(account, join(files, 'messages.png'), 'image/png');
  say('✓ Uploaded a screenshot of messages');
  const letter = await uploadFile(account, join(files, 'school-letter.pdf'), 'application/pdf');
  say('✓ Uploaded a letter as PDF');

  const startedAt = performance.now();
  const since = () => `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;
  const ids = await submitEntry(addresses.app, account, {
    ...entry,
    evidenceIds: [screenshot, letter],
  });
  say(`✓ ${ids.message}  (answered after ${since().trim()})\n`);
  void own?.workerReady.then(() => say(`  ${since()}  The task worker is ready`));
  const job = await followJob(account, ids.jobId, {
    withinMs: 5 * 60_000,
    say: (line) => say(`  ${since()}  ${line}`),
  });
  if (job.status !== 'completed') {
    throw new Problem(`The job ended as ${job.status}: ${job.error_message ?? 'no reason given'}`);
  }
  const reader = job.reader === 'offline' ? 'offline' : `by ${job.reader}`;
  say(`\n✓ Organised ${reader} in ${since().trim()}`);
  const events = await showOutcome(account, ids.journalEntryId, say);
  if (events === 0) throw new Problem('The job completed, but found no events in the sample.');
  say(`\nSee it at ${addresses.app}/journal/${ids.journalEntryId} while Daylight runs.`);
}

await withStack(say, mainJob);

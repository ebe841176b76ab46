import { createClient } from '@supabase/supabase-js';
import { CASE, type SampleAccount, signInSample } from '../local/cli/demo/account.ts';
import { submitEntry } from '../local/cli/demo/submit.ts';
import { addressesOf } from '../local/cli/environments.ts';
import type { Options } from '../local/cli/options.ts';
import { Problem } from '../local/cli/problem.ts';
import { sleep } from '../local/cli/until.ts';
import { withStack } from '../local/cli/with-stack.ts';
import { loadSecrets } from '../local/supabase/secrets.ts';
import type { Database } from '../types/database.ts';
import { dayOf, ENTRIES, idOf, ZONE } from './sample/entries.ts';
import { keepFile } from './sample/keep-file.ts';
import { makePictures } from './sample/make-pictures.ts';
import { entryIds, setUpCase } from './sample/set-up-case.ts';

// `npm run sample`: a fictional case of half a year, written and read by the same routes as a page's.
// What is there already is left alone, so a second run makes no second case.
const say = (line: string) => console.log(line);
const PATIENCE_MS = 15 * 60_000;

async function loadCase({ data, ports }: Options): Promise<void> {
  const { app, supabase, trigger } = addressesOf(ports);
  const secrets = await loadSecrets(data);
  const account = await signInSample(data, supabase, secrets.publishableKey, CASE);
  // Forty entries are more than a small plan takes.
  const service = createClient<Database>(supabase, secrets.secretKey);
  await service
    .from('user_plans')
    .update({ plan_id: 'unlimited' })
    .eq('user_id', account.userId)
    .throwOnError();
  await setUpCase(account.client);

  const known = await entryIds(account.client);
  const now = new Date();
  for (const [index, entry] of ENTRIES.entries()) {
    const journalEntryId = idOf(account.userId, index);
    if (known.has(journalEntryId)) continue;
    const evidenceIds: string[] = [];
    for (const name of entry.files ?? []) evidenceIds.push(await keepFile(account, name));
    const written = { eventText: entry.text, referenceDate: dayOf(entry, now), timeZone: ZONE };
    await submitEntry(app, account, { journalEntryId, ...written, evidenceIds });
    say(`Written ${index + 1} of ${ENTRIES.length}`);
  }
  await whenRead(account);
  await makePictures(account, { baseURL: trigger, accessToken: secrets.triggerSecretKey });
  say(`\nLook at it at ${app} while Daylight runs (npm start):`);
  say('  "Look around with sample data" on the start page signs in,');
  say(`  or ${account.email} with the password in ${data}/${CASE.file}.`);
}

async function whenRead({ client }: SampleAccount): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let said = -1; ; await sleep(1_000)) {
    const { data: rows } = await client.from('journal_entries').select('status').throwOnError();
    const failed = rows.filter(({ status }) => status === 'failed').length;
    const read = rows.filter(({ status }) => status === 'completed').length;
    if (read !== said) say(`Read ${read} of ${rows.length}`);
    said = read;
    if (!rows.some(({ status }) => status === 'processing')) {
      if (failed) throw new Problem(`${failed} could not be read; "Try again" stands beside each.`);
      return;
    }
    if (Date.now() > end) throw new Problem('The entries are not read after 15 minutes.');
  }
}

await withStack(say, loadCase);

import type { PartName } from '../scripts/testing/kill-part.ts';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { OUTAGE } from './support/complaints.ts';
import { jobsOf, whenJobsAre } from './support/jobs.ts';
import { killPart } from './support/parts.ts';
import type { Person, Rows } from './support/people.ts';
import { SCREENSHOT, shortEntry } from './support/samples.ts';

// A worker takes half a minute to start, on a busy machine a whole one.
test.slow();

const OTHER_PARTS: PartName[] = ['trigger', 'supabase', 'database', 'app'];

test('a worker killed in the middle of a job: the app takes the next entry, and both end', async ({
  page,
  person,
  rows,
}) => {
  await submitWithPicture(new Composer(page), rows, person);
  killPart('worker');
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('While nobody works'));
  await composer.send();
  const journal = new Journal(page);
  await expect(journal.badge('While nobody works', 'Processing')).toBeVisible();

  await whenJobsAre(rows, person.id, ['completed', 'completed']);
  await expect(toast(page, READY)).toHaveCount(2);
  await expect(journal.badge('While nobody works', 'Ready')).toBeVisible();
  await expect(journal.badge('Killed in the middle', 'Ready')).toBeVisible();
  await expectNoEventTwice(rows, person);
});

for (const part of OTHER_PARTS) {
  test(`${part} killed in the middle of a job: it ends all the same, with no event twice`, async ({
    page,
    person,
    rows,
    complaints,
  }) => {
    complaints.allow(OUTAGE);
    await submitWithPicture(new Composer(page), rows, person);
    // Who still walks to the journal when the app goes away gets the browser's own error.
    await expect(new Journal(page).row('Killed in the middle')).toBeVisible();
    killPart(part);
    await whenJobsAre(rows, person.id, ['completed']);
    await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
    await expectNoEventTwice(rows, person);
  });
}

/** Reading a picture takes a while: the job is under way when this is done. */
async function submitWithPicture(composer: Composer, rows: Rows, person: Person): Promise<void> {
  await composer.open();
  await composer.text.fill(shortEntry('Killed in the middle'));
  await composer.attach(SCREENSHOT);
  await composer.arrived(1);
  await composer.send();
  const status = async () => (await jobsOf(rows, person.id))[0]?.status;
  // The stack's first worker may still be starting.
  await expect.poll(status, { timeout: 90_000, intervals: [50] }).toBe('processing');
}

async function expectNoEventTwice(rows: Rows, person: Person): Promise<void> {
  const { data: events } = await rows
    .from('events')
    .select('entry_id, title, event_date, start_time')
    .eq('user_id', person.id);
  const different = new Set(events?.map((event) => JSON.stringify(event)));
  expect(different.size).toBeGreaterThan(0);
  expect(different.size).toBe(events?.length);
}

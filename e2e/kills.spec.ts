import type { PartName } from '../scripts/testing/kill-part.ts';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { OUTAGE } from './support/complaints.ts';
import { jobsOf, whenJobsAre } from './support/jobs.ts';
import { killPart } from './support/parts.ts';
import type { Person, Rows } from './support/people.ts';
import { PICTURES, shortEntry } from './support/samples.ts';

// A worker takes half a minute to start, on a busy machine a whole one.
test.slow();

const OTHER_PARTS: PartName[] = ['trigger', 'supabase', 'database', 'app'];

test('a worker killed in the middle of a job: the app takes the next entry, and both end', async ({
  page,
  person,
  rows,
}) => {
  await submitWithPictures(new Composer(page), rows, person);
  killPart('worker');
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('While nobody works'));
  await composer.send();
  const journal = new Journal(page);
  await expect(journal.badge('While nobody works', 'Processing')).toBeVisible();

  await expect(toast(page, READY).first()).toBeVisible({ timeout: 150_000 });
  await whenJobsAre(rows, person.id, ['completed', 'completed']);
  await expect(page.getByRole('button', { name: 'Notifications, 2 unread' })).toBeVisible();
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
    await submitWithPictures(new Composer(page), rows, person);
    killPart(part);
    await whenJobsAre(rows, person.id, ['completed']);
    await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
    await expectNoEventTwice(rows, person);
  });
}

/** Reading pictures takes a while: the job is under way when this is done. */
async function submitWithPictures(composer: Composer, rows: Rows, person: Person): Promise<void> {
  await composer.open();
  await composer.text.fill(shortEntry('Killed in the middle'));
  await composer.attach(...PICTURES);
  await composer.arrived(PICTURES.length);
  await composer.send();
  // Whoever is still on the way when the app goes away gets the browser's own error.
  await new Journal(composer.page).open();
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

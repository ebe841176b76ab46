import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { OUTAGE } from './support/complaints.ts';
import { jobsOf } from './support/jobs.ts';
import { killPart, type PartName } from './support/parts.ts';
import { SCREENSHOT, shortEntry } from './support/samples.ts';

const PARTS: PartName[] = ['worker', 'trigger', 'supabase', 'database', 'app'];

test('without its worker the app takes an entry, and the worker catches up', async ({
  page,
  person: _,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('While nobody works'));
  killPart('worker');
  await composer.send();
  const journal = new Journal(page);
  await expect(journal.badge('While nobody works', 'Processing')).toBeVisible();
  await expect(toast(page, READY)).toBeVisible({ timeout: 100_000 });
  await expect(journal.badge('While nobody works', 'Ready')).toBeVisible();
});

for (const part of PARTS) {
  test(`${part} killed in the middle of a job: it ends all the same, with no event twice`, async ({
    page,
    person,
    rows,
    complaints,
  }) => {
    complaints.allow(OUTAGE);
    const composer = await new Composer(page).open();
    await composer.text.fill(shortEntry('Killed in the middle'));
    await composer.attach(SCREENSHOT);
    await composer.arrived(1);
    await composer.send();
    const status = () =>
      jobsOf(rows, person.id).then(
        (jobs) => jobs[0]?.status,
        () => 'out of reach',
      );
    await expect.poll(status, { intervals: [50] }).toBe('processing');
    killPart(part);
    await expect.poll(status, { timeout: 110_000, intervals: [250] }).toBe('completed');

    await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
    const { data: events } = await rows
      .from('events')
      .select('title, event_date, start_time')
      .eq('user_id', person.id);
    const different = new Set(events?.map((event) => JSON.stringify(event)));
    expect(different.size).toBe(events?.length);
    expect(different.size).toBeGreaterThan(0);
  });
}

import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { SCREENSHOT, shortEntry } from './support/samples.ts';
import { killWorker } from './support/worker.ts';

test('without its worker the app takes an entry, and the worker catches up', async ({
  page,
  person: _,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('While nobody works'));
  killWorker();
  await composer.send();
  const journal = new Journal(page);
  await expect(journal.badge('While nobody works', 'Processing')).toBeVisible();
  await expect(toast(page, READY)).toBeVisible({ timeout: 100_000 });
  await expect(journal.badge('While nobody works', 'Ready')).toBeVisible();
});

test('a worker killed in the middle of a job ends it all the same, with no event twice', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Killed in the middle'));
  await composer.attach(SCREENSHOT);
  await composer.arrived(1);
  await composer.send();
  const status = async () => {
    const { data } = await rows.from('jobs').select('status').eq('user_id', person.id);
    return data?.[0]?.status;
  };
  await expect.poll(status, { intervals: [100] }).toBe('processing');
  killWorker();
  await expect.poll(status, { timeout: 110_000, intervals: [500] }).toBe('completed');
  await expect(toast(page, READY)).toBeVisible();
  const { data: events } = await rows
    .from('events')
    .select('title, event_date')
    .eq('user_id', person.id);
  const different = new Set(events?.map((event) => JSON.stringify(event)));
  expect(different.size).toBe(events?.length);
});

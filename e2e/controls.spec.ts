import { expect, test } from './fixtures.ts';
import { Bell } from './pages/bell.ts';
import { Composer } from './pages/composer.ts';
import { Entry } from './pages/entry.ts';
import { Journal } from './pages/journal.ts';
import { FAILED, READY, toast } from './pages/toasts.ts';
import { OUTAGE } from './support/complaints.ts';
import { deliverNow } from './support/deliver.ts';
import { jobsOf, whenJobIs } from './support/jobs.ts';
import { letModelRead, oneEvent } from './support/model.ts';
import { killPart } from './support/parts.ts';
import { shortEntry } from './support/samples.ts';

const NOT_ORGANISED = 'Saved, not organised';

test('an entry is stopped, stays as saved, and is organised when somebody wants it', async ({
  page,
  person,
  rows,
  model,
}) => {
  await letModelRead(rows, person);
  model.script({ kind: 'hang' });
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The stopped one'));
  await composer.send();
  await whenJobIs(rows, person.id, 'processing');
  const journal = new Journal(page);
  await journal.openEntry('The stopped one');
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText('Finding events');
  await page.getByRole('button', { name: 'Stop processing' }).dblclick();

  await expect(page.getByRole('main').getByText(NOT_ORGANISED)).toBeVisible();
  await expect(page.getByRole('article')).toContainText('The stopped one');
  expect((await jobsOf(rows, person.id)).map(({ status }) => status)).toEqual(['cancelled']);
  // Nobody is told of what they did themselves.
  await expect(new Bell(page).counting(0)).toBeVisible();

  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  await page.getByRole('button', { name: 'Organise now' }).dblclick();
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  await expect(toast(page, FAILED)).toHaveCount(0);
  await expect(new Entry(page).events).toContainText('Pick-up at the library');
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ status }) => status)).toEqual(['completed', 'cancelled']);
});

test('stopping and organising work while the task service is away', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  test.slow();
  complaints.allow(OUTAGE);
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Nobody there'));
  killPart('trigger');
  await composer.send();
  await new Journal(page).openEntry('Nobody there');
  await page.getByRole('button', { name: 'Stop processing' }).click();
  await expect(page.getByRole('main').getByText(NOT_ORGANISED)).toBeVisible();
  killPart('trigger');
  await page.getByRole('button', { name: 'Organise now' }).click();
  await whenJobIs(rows, person.id, 'pending');
  await expect(() => deliverNow(rows, person.id)).toPass({ timeout: 60_000 });
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ status }) => status)).toEqual(['completed', 'cancelled']);
});

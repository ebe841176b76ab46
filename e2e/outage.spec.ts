import { expect, test } from './fixtures.ts';
import { Bell } from './pages/bell.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { whenLive } from './pages/live.ts';
import { toast } from './pages/toasts.ts';
import { OUTAGE } from './support/complaints.ts';
import { countEntries } from './support/jobs.ts';
import { killPart } from './support/parts.ts';
import { shortEntry } from './support/samples.ts';

test('an outage signs nobody out, and the page comes back by itself', async ({
  page,
  person: _,
  complaints,
}) => {
  complaints.allow(OUTAGE);
  await new Journal(page).open();
  killPart('supabase');
  await page.goto('/journal');
  await expect(page).toHaveURL(/\/journal$/);
  await expect(page.getByRole('heading', { name: 'Journal' })).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveURL(/\/journal$/);
});

test('what is submitted in an outage stays on the page until it can go', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(OUTAGE);
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('In an outage'));
  killPart('supabase');
  await composer.submit.click();
  await expect(page.getByRole('main')).toContainText('What you wrote is kept on this device.');
  await expect(composer.text).toHaveValue(shortEntry('In an outage'));
  await expect(async () => {
    await composer.submit.click();
    await expect(page).toHaveURL(/\/journal$/, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('what can’t be loaded is said, takes nothing away, and opens at the next try', async ({
  page,
  person: _,
  complaints,
}) => {
  complaints.allow(OUTAGE);
  // A page that never has a free moment loads nothing ahead.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const composer = await new Composer(page).open();
  await whenLive(page);
  await page.route('**/_next/static/**', (route) => route.abort());
  const bell = new Bell(page);
  await bell.open();
  await expect(toast(page, 'This can’t be opened right now')).toBeVisible();
  await composer.text.fill(shortEntry('Still here'));
  await page.unroute('**/_next/static/**');
  await bell.open();
  await expect(bell.panel).toContainText('Nothing here yet.');
  await expect(composer.text).toHaveValue(shortEntry('Still here'));
});

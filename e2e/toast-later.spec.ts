import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { whenLive } from './pages/live.ts';
import { READY, SUBMITTED, toast } from './pages/toasts.ts';
import { jobsOf, whenJobIs } from './support/jobs.ts';
import { SCREENSHOT, shortEntry } from './support/samples.ts';

test('a toast finds whoever walked on to another page', async ({ page, person, rows }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The late pick-up'));
  // Reading a picture takes long enough to be elsewhere by then.
  await composer.attach(SCREENSHOT);
  await composer.arrived(1);
  await composer.send();
  await page.getByRole('link', { name: 'New entry' }).first().click();
  await expect(page).toHaveURL(/\/journal\/new$/);
  expect((await jobsOf(rows, person.id))[0]?.status).not.toBe('completed');

  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  await expect(toast(page, READY)).toHaveCount(1);
});

test('a toast waits for whoever closed the tab', async ({ page, person, rows, context }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The closed tab'));
  // Words alone are read before a tab can be closed.
  await composer.attach(SCREENSHOT);
  await composer.arrived(1);
  await composer.send();
  await page.close();
  await whenJobIs(rows, person.id, 'completed');

  const back = await context.newPage();
  await new Journal(back).open();
  await expect(toast(back, READY)).toBeVisible();

  // It was told once: not again at the next visit.
  await back.reload();
  await whenLive(back);
  await expect(new Journal(back).badge('The closed tab', 'Ready')).toBeVisible();
  await expect(toast(back, READY)).toHaveCount(0);
  await expect(toast(back, SUBMITTED)).toHaveCount(0);
});

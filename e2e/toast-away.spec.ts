import { expect, test } from './fixtures.ts';
import { Bell } from './pages/bell.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { shortEntry } from './support/samples.ts';

const AWAY = 'While you were away: 2 entries were organised.';

test('several ends while nobody looked are one toast, which waits while it is read', async ({
  page,
  person,
  rows,
}) => {
  for (const about of ['The first one', 'The second one']) {
    await submitFor(person, shortEntry(about));
    await whenJobIs(rows, person.id, 'completed');
  }
  await page.clock.install();
  const journal = await new Journal(page).open();
  await expect(toast(page, AWAY)).toBeVisible();
  await expect(toast(page, READY)).toHaveCount(0);
  const region = page.getByRole('region', { name: /^Notifications/ });
  await expect(region).toHaveAttribute('aria-live', 'polite');

  // Its time stands still under the focus and under the pointer.
  const view = toast(page, AWAY).getByRole('button', { name: 'View' });
  await view.focus();
  await page.clock.runFor(20_000);
  await expect(toast(page, AWAY)).toBeVisible();
  await view.blur();
  await toast(page, AWAY).hover();
  await page.clock.runFor(20_000);
  await expect(toast(page, AWAY)).toBeVisible();

  const bell = new Bell(page);
  await view.click();
  await expect(bell.notices).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(bell.panel).toBeHidden();
  await expect(journal.badge('The first one', 'Ready')).toBeVisible();

  // It was told once, and the list still has it.
  await page.reload();
  await expect(bell.counting(2)).toBeVisible();
  await expect(toast(page, AWAY)).toHaveCount(0);
});

test('a toast that nobody touches goes after eight seconds', async ({ page, person, rows }) => {
  await submitFor(person, shortEntry('While away'));
  await whenJobIs(rows, person.id, 'completed');
  await page.clock.install();
  await new Journal(page).open();
  await expect(toast(page, READY)).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(9_000);
  await expect(toast(page, READY)).toHaveCount(0);
});

import { expect, test } from './fixtures.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { shortEntry } from './support/samples.ts';

test('a tab that slept through it tells of it on waking, once', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const journal = await new Journal(page).open();
  const browser = await page.context().newCDPSession(page);
  await page.context().setOffline(true);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await submitFor(person, shortEntry('While the laptop was shut'));
  await whenJobIs(rows, person.id, 'completed');

  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await page.context().setOffline(false);
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  await expect(toast(page, READY)).toHaveCount(1);
  await expect(journal.badge('While the laptop was shut', 'Ready')).toBeVisible();
});

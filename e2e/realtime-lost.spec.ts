import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { whenLive } from './pages/live.ts';
import { READY, toast } from './pages/toasts.ts';
import { deliverNow } from './support/deliver.ts';
import { jobsOf, submitFor, whenJobIs } from './support/jobs.ts';
import { letModelRead, oneEvent } from './support/model.ts';
import { rowsAs } from './support/people.ts';
import { holdStream } from './support/realtime.ts';
import { shortEntry } from './support/samples.ts';

const NOT_ORGANISED = 'Saved, not organised';
const OFFLINE = 'You’re offline. What you write stays on this device.';

test('without its stream a page says so, asks by itself, and is live again later', async ({
  page,
  person,
  rows,
  model,
  complaints,
}) => {
  complaints.allow(/WebSocket/);
  await letModelRead(rows, person);
  model.script({ kind: 'hang' });
  const stream = await holdStream(page);
  await page.clock.install();
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The cut stream'));
  await composer.send();
  await whenJobIs(rows, person.id, 'processing');
  await stream.cut();
  const line = page.locator('[data-connection]');
  await expect(page.locator('html')).toHaveAttribute('data-realtime', 'off');
  await page.clock.fastForward(6_000);
  await expect(line).toHaveText('Live updates are paused. Checking every 15 seconds.');

  // Stopped on another device: the page hears of it by asking.
  const journal = new Journal(page);
  const device = await rowsAs(person);
  const [job] = await jobsOf(rows, person.id);
  const entry = { p_entry: job?.entry_id ?? '' };
  await device.rpc('stop_processing', entry);
  await page.clock.fastForward(15_000);
  await expect(journal.badge('The cut stream', NOT_ORGANISED)).toBeVisible();
  await expect(line).toHaveText('Live updates are paused. Checking every minute.');

  // And of what ended meanwhile as soon as the stream is back.
  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  await device.rpc('retry_journal_entry', entry);
  await deliverNow(rows, person.id);
  await whenJobIs(rows, person.id, 'completed');
  stream.mend();
  await whenLive(page);
  await expect(line).toHaveCount(0);
  await expect(toast(page, READY)).toHaveCount(1);
  await expect(journal.badge('The cut stream', 'Ready')).toBeVisible();
});

test('offline says so, and what ended meanwhile is told on return', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  const journal = await new Journal(page).open();
  await page.context().setOffline(true);
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await submitFor(person, shortEntry('While offline'));
  await whenJobIs(rows, person.id, 'completed');
  await page.context().setOffline(false);
  await expect(toast(page, READY)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(OFFLINE)).toBeHidden();
  await expect(journal.badge('While offline', 'Ready')).toBeVisible();
});

test('a channel whose token has expired is opened again, and nothing is missed', async ({
  page,
  person,
  rows,
}) => {
  const stream = await holdStream(page);
  const journal = await new Journal(page).open();
  stream.expire();
  await expect(page.locator('html')).toHaveAttribute('data-realtime', 'off');
  await submitFor(person, shortEntry('With an old token'));
  await whenJobIs(rows, person.id, 'completed');
  await whenLive(page);
  await expect(toast(page, READY)).toHaveCount(1);
  await expect(journal.badge('With an old token', 'Ready')).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { LETTER, shortEntry } from './support/samples.ts';

test('the main job, its review and the download of its events need no mouse', async ({
  page,
  person: _,
}) => {
  await new Journal(page).open();
  await tabTo(page, page.getByRole('link', { name: 'New entry' }).first());
  await page.keyboard.press('Enter');
  const composer = new Composer(page);
  await expect(composer.text).toBeVisible();
  // Early: it takes a moment until the browser hands its choosers over.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await tabTo(page, composer.text);
  await page.keyboard.type(shortEntry('By keyboard'));
  await tabTo(page, composer.addFiles);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(LETTER);
  await composer.arrived(1);
  await tabTo(page, composer.submit);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/journal$/);

  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  const row = new Journal(page).row('By keyboard').getByRole('link').first();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/journal\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('article')).toContainText('By keyboard');

  const events = page.getByRole('region', { name: /^Events/ });
  await tabTo(page, events.getByRole('button', { name: /^Confirm: / }).first());
  await page.keyboard.press('Enter');
  await expect(events.getByText('Confirmed by you').first()).toBeVisible();
  await page.goto('/journal');
  await tabTo(page, page.getByRole('link', { name: 'Export' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/export$/);
  await tabTo(page, page.getByRole('link', { name: /CSV/ }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table).toContain('Confirmed');
});

test('the first stop of every page leads past its frame', async ({ page, person: _ }) => {
  for (const path of ['/journal', '/journal/new']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});

/** Presses Tab until the target has the focus, and sees that the focus shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Eighty times Tab do not lead there.');
}

import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Journal } from './pages/journal.ts';
import { whenLive } from './pages/live.ts';
import { READY } from './pages/toasts.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { shortEntry } from './support/samples.ts';

test('two tabs tell of it once', async ({ page, context, person, rows }) => {
  await countToasts(context);
  const first = await new Journal(page).open();
  const second = await new Journal(await context.newPage()).open();
  await submitFor(person, shortEntry('Two tabs'));
  await whenJobIs(rows, person.id, 'completed');

  // Both tabs have heard of the end once both badges say so.
  await expect(first.badge('Two tabs', 'Ready')).toBeVisible();
  await expect(second.badge('Two tabs', 'Ready')).toBeVisible();
  await expect
    .poll(async () => (await toastsShown(first.page)) + (await toastsShown(second.page)))
    .toBe(1);
  // Nor does a third that comes later.
  const third = await context.newPage();
  await third.goto('/journal');
  await whenLive(third);
  await expect(new Journal(third).badge('Two tabs', 'Ready')).toBeVisible();
  const shown = await Promise.all([first.page, second.page, third].map(toastsShown));
  expect(shown.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test('two browsers of one person tell of it once', async ({ person, openBrowser, rows }) => {
  const here = await openBrowser(person);
  const there = await openBrowser(person);
  await countToasts(here.context);
  await countToasts(there.context);
  const first = await new Journal(here.page).open();
  const second = await new Journal(there.page).open();
  await submitFor(person, shortEntry('Two browsers'));
  await whenJobIs(rows, person.id, 'completed');

  await expect(first.badge('Two browsers', 'Ready')).toBeVisible();
  await expect(second.badge('Two browsers', 'Ready')).toBeVisible();
  await expect
    .poll(async () => (await toastsShown(here.page)) + (await toastsShown(there.page)))
    .toBe(1);
});

// A toast may have gone by the time one looks: the pages themselves remember each that appeared.
async function countToasts(context: BrowserContext): Promise<void> {
  await context.addInitScript((title) => {
    const seen = new Set<Element>();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll('[data-sonner-toast]')) {
        if (element.textContent?.includes(title)) seen.add(element);
      }
      Object.assign(window, { toastsShown: seen.size });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, READY);
}

async function toastsShown(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'toastsShown') ?? 0));
}

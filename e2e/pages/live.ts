import { expect, type Page } from '@playwright/test';

/** Waits until the page hears of changes: the stream flows, not just its socket. */
export async function whenLive(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-realtime', 'live');
}

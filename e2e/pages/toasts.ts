import type { Locator, Page } from '@playwright/test';

/** Toasts that show `title`. */
export function toast(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: /^Notifications/ })
    .getByRole('listitem')
    .filter({ hasText: title });
}

export const READY = 'Journal entry ready!';
export const FAILED = 'Processing failed';
export const SUBMITTED = 'Entry submitted!';

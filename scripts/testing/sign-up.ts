import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

/** Somebody who just made an account. */
export interface Newcomer {
  email: string;
  password: string;
}

/** Makes an account through the page, as anybody would, and ends on the empty journal. */
export async function signUp(page: Page, appUrl: string): Promise<Newcomer> {
  const newcomer = { email: `${randomUUID().slice(0, 8)}@example.com`, password: randomUUID() };
  await page.goto(`${appUrl}/sign-up`);
  await page.getByRole('textbox', { name: 'Email' }).fill(newcomer.email);
  await page.getByLabel('Password', { exact: true }).fill(newcomer.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL(/\/journal$/);
  return newcomer;
}

import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { whenLive } from './pages/live.ts';

test('somebody makes an account, leaves and comes back', async ({ page, rows }) => {
  const email = `e2e-${randomUUID()}@example.com`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Create account' }).first().click();
  await fill(page, email, 'a long enough password');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/journal$/);
  await expect(page.getByText('Nothing here yet.')).toBeVisible();

  await signOut(page);
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto('/sign-in');
  await fill(page, email, 'a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/journal$/);
  await whenLive(page);

  // The zone of the browser became the account's.
  const { data } = await rows.auth.admin.listUsers({ perPage: 1000 });
  const user = data.users.find((each) => each.email === email);
  const { data: profile } = await rows
    .from('profiles')
    .select('time_zone')
    .eq('user_id', user?.id ?? '');
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(profile).toEqual([{ time_zone: zone }]);
});

test('a wrong password and an unknown address get the same sentence', async ({ page, rows }) => {
  const email = `e2e-${randomUUID()}@example.com`;
  await rows.auth.admin.createUser({ email, password: randomUUID(), email_confirm: true });
  for (const who of [email, `nobody-${randomUUID()}@example.com`]) {
    await page.goto('/sign-in');
    await fill(page, who, 'not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('The email or the password is not right.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(who);
  }
});

test('fields that are empty or wrong say so beside them', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused();
  await fill(page, 'someone@example.com', 'short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Use at least 8 characters.')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
});

test('a visitor comes back to where they were going', async ({ page, rows }) => {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: randomUUID() };
  await rows.auth.admin.createUser({ ...person, email_confirm: true });
  await page.goto('/journal/new');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fill(page, person.email, person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/journal\/new$/);
  await expect(new Composer(page).text).toBeVisible();
});

test('the way back leads nowhere else', async ({ page, rows }) => {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: randomUUID() };
  await rows.auth.admin.createUser({ ...person, email_confirm: true });
  await page.goto('/sign-in?next=//evil.example/journal');
  await fill(page, person.email, person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/journal$/);
});

test('the first page says what this is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create account' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

async function fill(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { whatBrowserKeeps } from './support/browser-stores.ts';
import { makePerson } from './support/people.ts';

const SECRET = 'Unfinished words about the library';

test('after an expired session another person finds nothing, and the first gets it back', async ({
  page,
  context,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await context.clearCookies();

  await signIn(context, await makePerson(rows));
  await new Journal(page).open();
  await expectNoTrace(page);
  await composer.open();
  await expect(composer.text).toHaveValue('');
  await expectNoTrace(page);

  await context.clearCookies();
  await signIn(context, person);
  await composer.open();
  await expect(composer.text).toHaveValue(SECRET);
});

test('signing out asks what becomes of a draft', async ({ page, context, person }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const question = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(question).toContainText(/draft/i);
  await question.getByRole('button', { name: /delete/i }).click();
  await expect(page).toHaveURL(/\/(sign-in)?$/);
  expect(await whatBrowserKeeps(page)).not.toContain(SECRET);

  await signIn(context, person);
  await composer.open();
  await expect(composer.text).toHaveValue('');
  await expect(page).toHaveURL(/\/journal\/new$/);
});

async function expectNoTrace(page: Page): Promise<void> {
  expect(await page.content()).not.toContain(SECRET);
  expect(await whatBrowserKeeps(page)).not.toContain(SECRET);
}

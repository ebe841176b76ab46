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
  complaints,
}) => {
  // The page of somebody whose session is taken away asks once more.
  complaints.allow(/status of 401/);
  const composer = await new Composer(page).open();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await context.clearCookies();

  const other = await makePerson(rows);
  await signIn(context, other);
  // The page is still the first one's: nothing on it becomes the other's.
  await composer.submit.click();
  await expect(page.getByText('What you wrote is kept on this device.')).toBeVisible();
  for (const table of ['journal_entries', 'drafts'] as const) {
    const kept = await rows.from(table).select('id').eq('user_id', other.id);
    expect(kept.data, table).toEqual([]);
  }
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

test('signing out asks what becomes of a draft: deleted, nothing of it is left', async ({
  page,
  context,
  person,
}) => {
  const composer = await writeAndSignOut(page, async () => {
    // The account has it, too.
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectNoTrace(page);
  await signIn(context, person);
  await composer.open();
  await expect(composer.text).toHaveValue('');
});

test('signing out asks what becomes of a draft: kept, only its writer finds it again', async ({
  page,
  context,
  person,
  rows,
  complaints,
}) => {
  // The page of somebody whose session is taken away asks once more.
  complaints.allow(/status of 401/);
  const composer = await writeAndSignOut(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Keep it/ })
    .click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectNoTrace(page);
  await signIn(context, await makePerson(rows));
  await composer.open();
  await expect(composer.text).toHaveValue('');
  await expectNoTrace(page);
  await page.goBack();
  await expectNoTrace(page);

  await context.clearCookies();
  await signIn(context, person);
  await composer.open();
  await expect(composer.text).toHaveValue(SECRET);
});

async function writeAndSignOut(page: Page, before = async () => {}): Promise<Composer> {
  const composer = await new Composer(page).open();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await before();
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toContainText('You have a draft on this device');
  return composer;
}

async function expectNoTrace(page: Page): Promise<void> {
  expect(await page.content()).not.toContain(SECRET);
  expect(await whatBrowserKeeps(page)).not.toContain(SECRET);
}

import type { Page } from '@playwright/test';
import { linkIn, mailTo } from '../local/supabase/testing/mails.ts';
import { expect, test } from './fixtures.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { makePerson, type Person } from './support/people.ts';
import { supabaseUrl } from './support/stack.ts';

test('somebody signs in by a mailed link, says who is who, and signs out everywhere', async ({
  page,
  rows,
}) => {
  const person = await makePerson(rows);
  await signInByLink(page, person);

  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption({ label: 'Los Angeles' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const { data: profile } = await rows
    .from('profiles')
    .select('time_zone')
    .eq('user_id', person.id);
  expect(profile).toEqual([{ time_zone: 'America/Los_Angeles' }]);

  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Marcus Reed');
  await page.getByRole('textbox', { name: 'Also called' }).fill('Bear');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Remove: Marcus Reed' }).click();
  await expect(page.getByText('Also Bear')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Also Bear')).toBeVisible();

  const entryId = await submitFor(
    person,
    'On 3 March 2026 at 5:30 pm my ex came to the school late. On 4 March 2026 at 6 pm Bear was late again. Leo cried in the car.',
  );
  await whenJobIs(rows, person.id, 'completed');
  await page.goto(`/journal/${entryId}`);
  const events = page.getByRole('region', { name: /^Events/ }).getByRole('listitem');
  await expect(events.filter({ hasText: 'Marcus Reed' })).toHaveCount(2);

  // One quiet question, which a skip answers for good.
  await page.goto('/journal');
  const question = page.getByRole('region', { name: 'A question' });
  await expect(question).toContainText('Who is Leo?');
  await question.getByRole('button', { name: 'Skip: Who is Leo?' }).click();
  await expect(question).toContainText('won’t be asked again');
  await page.reload();
  await expect(question).toContainText('What do you call your child?');

  await page.goto('/settings/account');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

async function signInByLink(page: Page, { email }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByText('Check your mail')).toBeVisible();
  const { address, tokenHash, type } = linkIn(await mailTo(supabaseUrl, email));
  await page.goto(`${address}?token_hash=${tokenHash}&type=${type}`);
  await page.getByRole('button', { name: 'Continue to Daylight' }).click();
  await expect(page).toHaveURL(/\/journal$/);
}

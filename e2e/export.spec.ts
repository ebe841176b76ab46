import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { mailTo } from '../local/supabase/testing/mails.ts';
import { expect, test } from './fixtures.ts';
import { Library } from './pages/library.ts';
import { LETTER } from './support/samples.ts';
import { supabaseUrl } from './support/stack.ts';
import { tell } from './support/story.ts';

test('everything is taken along in one file, then the account is deleted and nothing is left', async ({
  page,
  person,
  rows,
}) => {
  await tell(rows, person, 'He came late.', [{ title: 'Late pick-up', day: '2026-03-10' }]);
  await (await new Library(page).open()).add(LETTER);

  await page.getByRole('link', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Download all' }).click();
  const link = page.getByRole('link', { name: 'Download ZIP' });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('archive.zip');
  const files = unzipSync(await readFile(await download.path()));
  const letter = await readFile(LETTER);
  expect(Buffer.from(files['originals/0001-school-letter.pdf'] ?? []).equals(letter)).toBe(true);
  const manifest = Buffer.from(files['manifest.json'] ?? []).toString();
  expect(manifest).toContain(createHash('sha256').update(letter).digest('hex'));
  expect(Buffer.from(files['data/events.json'] ?? []).toString()).toContain('Late pick-up');

  await page.goto('/export/chronology?confirmed=yes');
  await expect(
    page.getByText('0 confirmed events. 1 event of the journal is left out.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Late pick-up' })).toContainText(
    'Tue 10 March 2026',
  );
  const table = await page.request.get('/export/chronology.csv');
  expect(await table.text()).toMatch(/^\uFEFFDate,Time,.*\r\n2026-03-10,,/);

  await page.goto('/settings/data');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your password').fill('not the password');
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByText('The password is not right.')).toBeVisible();
  await page.getByLabel('Your password').fill(person.password);
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is deleted.' })).toBeVisible();
  await page.goto('/journal');
  await expect(page).toHaveURL(/\/sign-in/);
  const left = await rows.from('profiles').select('user_id').eq('user_id', person.id);
  expect(left.data).toEqual([]);
  const objects = async () => {
    const lists = await Promise.all(
      ['evidence', 'exports'].map((bucket) => rows.storage.from(bucket).list(person.id)),
    );
    return lists.map(({ data }) => data?.length);
  };
  await expect.poll(objects, { timeout: 90_000 }).toEqual([0, 0]);
});

test('who has no password at hand deletes the account by a mailed code', async ({
  page,
  person,
  rows,
}) => {
  await page.goto('/settings/data');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Use a code by email instead' }).click();
  const code = page.getByLabel('Code from the email');
  await code.fill('000000');
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByText('The code is not right')).toBeVisible();
  const mailed = /\b\d{6}\b/.exec((await mailTo(supabaseUrl, person.email)) ?? '')?.[0];
  await code.fill(mailed ?? '');
  await page.getByRole('button', { name: 'Delete my account for good' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is deleted.' })).toBeVisible();
  const left = await rows.from('profiles').select('user_id').eq('user_id', person.id);
  expect(left.data).toEqual([]);
});

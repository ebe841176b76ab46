import { expect, test } from './fixtures.ts';
import { Entry } from './pages/entry.ts';
import { whenLive } from './pages/live.ts';
import { toast } from './pages/toasts.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { SCREENSHOT, shortEntry } from './support/samples.ts';

const CORRECTION = 'On 4 March 2026 at 6:15 pm Robin called Ellis from the station.';

test('an entry is corrected, added to, read again, and deleted with its files', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  const id = await submitFor(person, shortEntry('The library'));
  await whenJobIs(rows, person.id, 'completed');
  const entry = await new Entry(page).open(id);
  await whenLive(page);
  await expect(entry.events.getByRole('listitem')).toHaveCount(1);

  // Begun, left, and still there: then it is added, and never again a field.
  await page.getByRole('button', { name: 'Add a correction' }).click();
  const words = page.getByRole('textbox', { name: 'Your correction' });
  await words.fill(CORRECTION);
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue(CORRECTION);
  await page.getByRole('button', { name: 'Add correction' }).click();
  const correction = page.getByRole('region', { name: 'Correction', exact: true });
  await expect(correction).toContainText(CORRECTION);
  await expect(correction).toContainText(/Written \w{3} \d/);
  await expect(words).toHaveCount(0);

  await page.getByLabel('Add photos or files').setInputFiles(SCREENSHOT);
  await expect(entry.files).toContainText('messages.png');
  await expect(page.getByText(/1 correction and 1 file came after/)).toBeVisible();
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(entry.quotes.filter({ hasText: 'Robin called Ellis' })).toHaveCount(1, {
    timeout: 60_000,
  });
  await expect(page.getByText(/came after this entry was read/)).toHaveCount(0);
  // The words in the correction are lit, and lead to their event as it leads to them.
  await entry.quotes.filter({ hasText: 'Robin called Ellis' }).getByRole('link').click();
  await expect(correction.locator('mark.is-lit')).toContainText('Robin called Ellis');

  const unused = page.getByRole('button', { name: 'Show what was not used' });
  await unused.click();
  await expect(page.getByRole('button', { pressed: true })).toHaveText('Show all words alike');

  await page.getByText('History of this entry').click();
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history).toContainText([
    ...['Read again offline', '1 file added', 'Correction added', 'Read offline', 'Written'],
  ]);

  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.click();
  await page.getByRole('button', { name: 'Delete entry' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this entry for good?' });
  await dialog.press('Escape');
  await expect(more).toBeFocused();
  await more.press('Enter');
  await page.getByRole('button', { name: 'Delete entry' }).press('Enter');
  await expect(dialog).toContainText('1 correction');
  await expect(dialog).toContainText('If a case is open, ask your lawyer before deleting.');
  await dialog.getByRole('checkbox', { name: 'Delete the file, too' }).check();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL(/\/journal$/);
  await expect(toast(page, 'Entry deleted')).toBeVisible();
  await expect(page.getByText('The library')).toHaveCount(0);
  for (const table of ['journal_entries', 'events', 'jobs', 'evidence'] as const) {
    const { count } = await rows
      .from(table)
      .select('id', { count: 'exact', head: true })
      .eq('user_id', person.id);
    expect(count, table).toBe(0);
  }
  complaints.allow(/status of 404 .*journal/);
  await page.goto(`/journal/${id}`);
  await expect(page.getByRole('heading', { name: 'This entry isn’t here.' })).toBeVisible();
});

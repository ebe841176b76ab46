import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { Entry } from './pages/entry.ts';
import { Library } from './pages/library.ts';
import { postEntry, whenJobIs } from './support/jobs.ts';
import { LETTER, SCREENSHOT } from './support/samples.ts';

test('a file is added here, read, found by a word, opened, downloaded and deleted', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  const library = await new Library(page).open();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await library.add(LETTER, SCREENSHOT);

  await library.search.fill('worksheet');
  await expect(page.getByRole('status')).toContainText(['1 of 2 files']);
  await expect(library.file('school-letter.pdf').locator('mark')).toHaveText('worksheet');
  await expect(page).toHaveURL(/\/evidence\?q=worksheet$/);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(library.files).toHaveCount(2);
  await expect(library.search).toHaveValue('');
  await page.goBack();
  await expect(library.search).toHaveValue('worksheet');
  await library.openFile('school-letter.pdf');

  const text = page.getByRole('region', { name: 'Text, page by page' });
  await expect(text.locator('mark')).toHaveText('worksheet');
  // Drawn in this browser: the canvas gets the page's own proportions.
  await expect(
    page.getByRole('img', { name: 'Picture of school-letter.pdf, page 1' }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Note' }).fill('From the school, by post');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText('Saved');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download original' }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(await readFile(LETTER));
  await page.reload();
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history).toContainText(['Original downloaded', 'Note written', 'Read', 'Added']);
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('From the school, by post');

  await page.getByRole('button', { name: 'Delete file' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL(/\/evidence$/);
  await expect(library.files).toHaveCount(1);
  // Well within the minute that was promised; its small pictures go with it.
  await expect
    .poll(async () => (await rows.storage.from('evidence').list(person.id)).data?.length, {
      timeout: 60_000,
    })
    .toBe(3);
  // A deletion leaves the queue after its file is gone.
  await expect
    .poll(async () => {
      const waiting = await rows
        .from('storage_deletions')
        .select('key')
        .like('key', `${person.id}/%`);
      return waiting.data;
    })
    .toEqual([]);
  // The browser shows what it kept for a moment, whose picture is gone.
  complaints.allow(/status of 404 .*\/file/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'You deleted this file.' })).toBeVisible();
});

test('an event leads to its words in the file, and the list is as it was left', async ({
  page,
  person,
  rows,
}) => {
  const library = await new Library(page).open();
  await library.add(LETTER, SCREENSHOT);
  const { data } = await rows.from('evidence').select('id').eq('user_id', person.id);
  const files = (data ?? []).map(({ id }) => id);
  const eventText = 'The school wrote, see the letter.';
  const answer = await postEntry(person, { eventText, evidenceIds: files });
  const { journalEntryId } = await answer.json();
  await whenJobIs(rows, person.id, 'completed');

  const entry = await new Entry(page).open(journalEntryId);
  const quote = entry.quotes.filter({ hasText: 'Nora also missed her reading group' });
  await quote.getByRole('link', { name: /school-letter\.pdf, page 1/ }).click();
  await expect(page).toHaveURL(/\/evidence\/[0-9a-f-]{36}\?page=1&event=[0-9a-f-]{36}#quote$/);
  await expect(page.locator('#quote')).toContainText('Nora also missed her reading group');
  await expect(page.locator('#quote')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Linked to' })).toContainText('Nora also missed');

  await library.open();
  await page.getByRole('button', { name: 'List' }).click();
  await expect(page.getByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Pictures (1)' });
  await expect(library.files).toHaveCount(1);
  await page.reload();
  await expect(page).toHaveURL(/kind=picture/);
  await expect(page.getByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true');
});

test('a file on its way is still there after a walk to another page, and is read once it came', async ({
  page,
  person: _,
}) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/storage/v1/object/evidence/**', async (route) => {
    await held;
    await route.continue();
  });
  const library = await new Library(page).open();
  await library.addFiles.setInputFiles(LETTER);
  const onTheWay = page.getByRole('list', { name: 'Attached files' });
  await expect(onTheWay).toContainText('school-letter.pdf');
  const places = page.getByRole('navigation').getByRole('link');
  await places.filter({ hasText: 'Journal' }).first().click();
  await expect(page).toHaveURL(/\/journal$/);
  await places.filter({ hasText: 'Evidence' }).first().click();
  await expect(onTheWay).toContainText('school-letter.pdf');
  release();
  await library.whenRead(1);
  await expect(onTheWay).toHaveCount(0);
});

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { LETTER, shortEntry } from './support/samples.ts';

const PART = 6 * 1024 * 1024;
const LOST = /ERR_FAILED|ERR_CONNECTION|Failed to fetch|status of 4\d\d/;

const scan = () => ({
  name: 'long-scan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * PART + 1000)]),
});

/** Notes where each part begins; parts that `isCut` says yes to never arrive. */
async function watchParts(page: Page, isCut: (offset: number) => boolean): Promise<number[]> {
  const offsets: number[] = [];
  await page.route('**/upload/resumable/**', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    const offset = Number(await route.request().headerValue('upload-offset'));
    offsets.push(offset);
    return isCut(offset) ? route.abort() : route.continue();
  });
  return offsets;
}

test('a large file goes on by itself from where it was when the line broke', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(LOST);
  const file = scan();
  let cuts = 0;
  const offsets = await watchParts(page, (offset) => {
    if (offset === PART) cuts += 1;
    return offset === PART && cuts <= 2;
  });
  const composer = await new Composer(page).open();
  await composer.attach(file);
  await expect(composer.files).toContainText('It goes on by itself');
  await composer.arrived(1);
  expect(offsets).toEqual([0, PART, PART, PART, 2 * PART]);
  const { data } = await rows.from('evidence').select('storage_key').eq('user_id', person.id);
  const stored = await rows.storage.from('evidence').download(data?.[0]?.storage_key ?? '');
  const bytes = Buffer.from((await stored.data?.arrayBuffer()) ?? new ArrayBuffer());
  expect(bytes.equals(file.buffer)).toBe(true);
});

test('after a reload the same file, added again, goes on from where it was', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(LOST);
  const file = scan();
  const before = await watchParts(page, (offset) => offset > 0);
  const composer = await new Composer(page).open();
  await composer.attach(file);
  await expect.poll(() => before).toContain(PART);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(composer.files).toContainText('It stopped part of the way.');

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const after = await watchParts(page, () => false);
  await page.getByLabel(`Add it again: ${file.name}`).setInputFiles(file);
  await composer.arrived(1);
  expect(after).toEqual([PART, 2 * PART]);
  const { data } = await rows.from('evidence').select('status').eq('user_id', person.id);
  expect(data).toEqual([{ status: 'received' }]);
});

test('files can be dropped on the page and pasted into it', async ({ page, person: _ }) => {
  const composer = await new Composer(page).open();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Dropped.'], 'dropped.txt', { type: 'text/plain' }));
    const happen = (name: string) =>
      document.body.dispatchEvent(
        new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
      );
    happen('dragover');
    Object.assign(window, { dropIt: () => happen('drop') });
  });
  await expect(page.getByText('Drop the files to add them')).toBeVisible();
  expect(await page.evaluate('window.dropIt()'), 'the page must not open the file').toBe(false);
  await composer.arrived(1);
  await expect(page.getByText('Drop the files to add them')).toBeHidden();

  await composer.text.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['Pasted.'], 'pasted.txt', { type: 'text/plain' }));
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await composer.arrived(2);
  await expect(composer.files.nth(0)).toContainText('dropped.txt');
  await expect(composer.files.nth(1)).toContainText('pasted.txt');
  await expect(composer.text).toHaveValue('');
});

test('the same file again is the one that was added, and counts once', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With a letter'));
  const letter = { mimeType: 'application/pdf', buffer: await readFile(LETTER) };
  const names = ['school-letter.pdf', 'school-letter (1).pdf'] as const;
  await composer.attach({ name: names[0], ...letter }, { name: names[1], ...letter });
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'school-letter (1).pdf was not added. The same file is there already.',
  );
  await composer.arrived(1);
  await composer.send();

  await composer.open();
  await composer.text.fill(shortEntry('With the same letter'));
  await composer.attach(LETTER);
  await expect(composer.files).toContainText('You already added this today. That one is used.');
  // Leaving it out here takes nothing from the other entry; and it may be added once more.
  await page.getByRole('button', { name: 'Remove school-letter.pdf' }).click();
  await expect(composer.files).toHaveCount(0);
  await composer.attach(LETTER);
  await composer.arrived(1);
  await composer.send();
  const { data: files } = await rows.from('evidence').select('id').eq('user_id', person.id);
  const { data: links } = await rows
    .from('entry_evidence')
    .select('evidence_id')
    .eq('user_id', person.id);
  expect(links).toEqual([{ evidence_id: files?.[0]?.id }, { evidence_id: files?.[0]?.id }]);
  const { data: plan } = await rows
    .from('user_plans')
    .select('files_used')
    .eq('user_id', person.id);
  expect(plan).toEqual([{ files_used: 1 }]);
});

test('a file can be stopped, one that failed tried again or left out', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(LOST);
  const composer = await new Composer(page).open();
  await page.route('**/upload/resumable/**', () => {
    // No answer: it stays on its way.
  });
  await composer.attach(scan());
  const stop = page.getByRole('button', { name: 'Stop uploading long-scan.pdf' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await stop.click();
  await expect(composer.files).toHaveCount(0);
  const announced = () => rows.from('evidence').select('id').eq('user_id', person.id);
  await expect.poll(async () => (await announced()).data).toEqual([]);

  await page.route('**/storage/v1/object/**', (route) => route.fulfill({ status: 400 }));
  const note = (name: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`This is ${name}.`),
  });
  await composer.attach(note('one.txt'), note('two.txt'));
  await expect(composer.files.filter({ hasText: 'Not uploaded.' })).toHaveCount(2);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: 'Try again: one.txt' }).click();
  await expect(composer.files.filter({ hasText: /Added/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Leave it out: two.txt' }).click();
  await composer.arrived(1);
  await expect(composer.files).toContainText('one.txt');
});

import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Entry } from './pages/entry.ts';
import { READY, toast } from './pages/toasts.ts';
import { jobsOf } from './support/jobs.ts';
import { LETTER, LOCKED_LETTER, SCREENSHOT, shortEntry } from './support/samples.ts';

const empty = { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) };
const notAPicture = {
  name: 'screenshot.png',
  mimeType: 'image/png',
  buffer: Buffer.from('This says it is a picture, and is not.'),
};
const damagedPicture = {
  name: 'half.png',
  mimeType: 'image/png',
  buffer: readFileSync(SCREENSHOT).subarray(0, 8_000),
};
const script = { name: 'page.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };

test('a file that can’t be added says why and leaves the rest alone', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With files that can’t be'));
  await composer.attach(empty);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(
    alert.filter({ hasText: 'empty.png was not added. This file is empty.' }),
  ).toBeVisible();
  await composer.attach(script);
  await expect(page.getByRole('main')).toContainText('This kind of file can’t be added');

  const folder = await mkdtemp(join(tmpdir(), 'daylight-large-'));
  const large = join(folder, 'scan.pdf');
  const file = await open(large, 'w');
  await file.write('%PDF-1.7\n');
  await file.truncate(51 * 1024 * 1024);
  await file.close();
  await composer.attach(large);
  await expect(page.getByRole('main')).toContainText('This file is too large');
  await rm(folder, { recursive: true });

  await composer.send();
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  const { data } = await rows.from('entry_evidence').select('*').eq('user_id', person.id);
  expect(data).toEqual([]);
});

test('a file that can’t be read is kept, says why, and the entry is done all the same', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With a locked letter'));
  await composer.attach(LOCKED_LETTER);
  await composer.arrived(1);
  await composer.send();
  await toast(page, READY).getByText('View').click({ timeout: 60_000 });
  const { files, events } = new Entry(page);
  await expect(files).toContainText('password-protected');
  await expect(files).toContainText(/Could not read/i);
  await expect(events.getByRole('listitem').first()).toBeVisible();
  const { data } = await rows
    .from('evidence')
    .select('reading_status, status')
    .eq('user_id', person.id);
  expect(data).toEqual([{ reading_status: 'could_not_read', status: 'received' }]);
});

test('one of three files can’t be read: the others are used, and it can be read later', async ({
  page,
  person,
  rows,
}) => {
  // Three jobs, one after the other.
  test.slow();
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With three files'));
  await composer.attach(SCREENSHOT, LETTER, LOCKED_LETTER);
  await composer.arrived(3);
  await composer.send();
  await toast(page, READY).getByText('View').click({ timeout: 90_000 });
  const { files } = new Entry(page);
  await expect(files).toContainText('2 of 3 files read');
  const locked = files.getByRole('listitem').filter({ hasText: 'password-protected.pdf' });
  await expect(locked).toContainText('Could not read. It is password-protected.');
  // The same would come of it again.
  await expect(locked.getByRole('button')).toHaveCount(0);

  // Had the reader given up on the letter instead, another try would help.
  const gaveUp = { reading_status: 'could_not_read', reading_reason: 'reader_failed' } as const;
  await rows
    .from('evidence')
    .update(gaveUp)
    .eq('user_id', person.id)
    .eq('original_name', 'school-letter.pdf');
  await page.reload();
  const letter = files.getByRole('listitem').filter({ hasText: 'school-letter.pdf' });
  await expect(files).toContainText('1 of 3 files read');
  await letter.getByRole('button', { name: 'Try again: school-letter.pdf' }).dblclick();
  await expect(toast(page, 'File read')).toBeVisible({ timeout: 60_000 });
  await expect(files).toContainText('2 of 3 files read');
  await letter.getByRole('button', { name: 'Read again with this file' }).click();
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  await expect(letter.getByRole('button')).toHaveCount(0);
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ type, status }) => `${type} ${status}`)).toEqual([
    'journal_extraction completed',
    'evidence_processing completed',
    'journal_extraction completed',
  ]);
});

test('a picture that is text is found out on arrival, and the entry goes without it', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With a false picture'));
  await composer.attach(notAPicture);
  await expect(composer.files).toContainText('Its content is not of the type it claims');
  await composer.submit.click();
  await page.getByRole('button', { name: 'Submit without it' }).click();
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  const { data } = await rows.from('entry_evidence').select('*').eq('user_id', person.id);
  expect(data).toEqual([]);
});

test('a damaged picture is kept as it came, and says why it can’t be read', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('With a damaged picture'));
  await composer.attach(damagedPicture);
  await composer.arrived(1);
  await composer.send();
  await toast(page, READY).getByText('View').click({ timeout: 60_000 });
  await expect(new Entry(page).files).toContainText(/Could not read.*damaged/);
  const { data } = await rows.from('evidence').select('storage_key').eq('user_id', person.id);
  const stored = await rows.storage.from('evidence').download(data?.[0]?.storage_key ?? '');
  const bytes = Buffer.from((await stored.data?.arrayBuffer()) ?? new ArrayBuffer());
  expect(bytes.equals(damagedPicture.buffer)).toBe(true);
});

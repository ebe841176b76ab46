import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { FAILED, READY, toast } from './pages/toasts.ts';
import { letModelRead } from './support/model.ts';
import { filesThatSay, tablesThatSay } from './support/traces.ts';

// Words that stand nowhere else: whatever holds them got them from the entry or its file.
const IN_TEXT = 'quillwort';
const IN_NAME = 'bogbean';
const IN_FILE = 'saltmarsh';
const words = [IN_TEXT, IN_NAME, IN_FILE];

test('what somebody wrote is in their own rows and nowhere else', async ({
  page,
  person,
  rows,
  model,
}) => {
  const text = `On 3 March 2026 at 5:30 pm Robin brought the ${IN_TEXT} back.`;
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.attach({
    name: `${IN_NAME}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`4 March 2026: the ${IN_FILE} trip is cancelled.`),
  });
  await composer.arrived(1);
  await composer.send();
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });

  // Failing is where words like to slip into messages.
  await letModelRead(rows, person);
  model.script({ kind: 'text', text: `{"events": "${IN_TEXT}"` });
  await composer.open();
  await composer.text.fill(`${text} Once more.`);
  await composer.send();
  await expect(toast(page, FAILED)).toBeVisible({ timeout: 100_000 });

  const tables = await tablesThatSay(words);
  expect(tables).toContain('public.journal_entries');
  expect(tables.filter((name) => !name.startsWith('public.'))).toEqual([]);
  expect(tables).not.toContain('public.jobs');
  expect(filesThatSay(words)).toEqual([]);
});

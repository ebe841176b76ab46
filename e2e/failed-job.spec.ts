import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Entry } from './pages/entry.ts';
import { Journal } from './pages/journal.ts';
import { FAILED, READY, toast } from './pages/toasts.ts';
import { jobsOf } from './support/jobs.ts';
import { letModelRead, oneEvent } from './support/model.ts';
import { shortEntry } from './support/samples.ts';
import { stackPort } from './support/stack.ts';

const text = shortEntry('The refused key');

test('a job that fails says so, keeps the words, and is done at the second try', async ({
  page,
  person,
  rows,
  model,
}) => {
  await letModelRead(rows, person);
  model.script({ kind: 'status', status: 401, code: 'invalid_api_key' });
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.send();

  await expect(toast(page, FAILED)).toBeVisible({ timeout: 60_000 });
  await expect(toast(page, FAILED).getByRole('button', { name: 'Try again' })).toBeVisible();
  const journal = new Journal(page);
  await expect(journal.badge('The refused key', 'Failed')).toBeVisible();
  await journal.openEntry('The refused key');
  await expect(page.getByRole('article')).toContainText(text);

  // A sentence for everybody, the code and the runs for whoever asks.
  const main = page.getByRole('main');
  await expect(main).toContainText('Your words are saved.');
  await expect(main.getByText('model_key')).toBeHidden();
  await main.getByText('Details').click();
  await expect(main.getByText('model_key')).toBeVisible();
  const [job] = await jobsOf(rows, person.id);
  await expect(main.getByRole('link', { name: 'Runs of this entry' })).toHaveAttribute(
    'href',
    `http://localhost:${stackPort + 2}/runs?tag=entry%3A${job?.entry_id}`,
  );

  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  await main.getByRole('button', { name: 'Try again' }).dblclick();
  await expect(toast(page, READY)).toContainText('1 event extracted', { timeout: 60_000 });
  await expect(new Entry(page).events).toContainText('Pick-up at the library');
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ status }) => status)).toEqual(['completed', 'failed']);
});

test('the failure’s toast tries again', async ({ page, person, rows, model }) => {
  await letModelRead(rows, person);
  model.script({ kind: 'refusal' });
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.send();
  const tryAgain = toast(page, FAILED).getByRole('button', { name: 'Try again' });
  await expect(tryAgain).toBeVisible({ timeout: 60_000 });
  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  await tryAgain.click();
  await expect(toast(page, READY)).toContainText('1 event extracted', { timeout: 60_000 });
});

test('what the model makes up is dropped, not shown', async ({ page, person, rows, model }) => {
  await letModelRead(rows, person);
  model.script(oneEvent('Robin shouted at everybody', 'Shouting'));
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.send();
  await expect(toast(page, READY)).toContainText('Processing complete', { timeout: 60_000 });
});

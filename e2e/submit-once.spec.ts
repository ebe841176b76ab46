import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { countEntries, jobsOf, whenJobIs } from './support/jobs.ts';
import { shortEntry } from './support/samples.ts';

test('pressing twice in the same moment makes one entry', async ({ page, person, rows }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Pressed twice'));
  await composer.submit.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page).toHaveURL(/\/journal$/);
  await whenJobIs(rows, person.id, 'completed');
  expect(await countEntries(rows, person.id)).toBe(1);
  expect(await jobsOf(rows, person.id)).toHaveLength(1);
});

test('pressing again while the answer is on its way makes one entry', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Pressed again'));
  const answer = Promise.withResolvers<void>();
  await page.route('**/journal/new', async (route) => {
    if (route.request().method() === 'POST') await answer.promise;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await composer.submit.click();
  await asked;
  await composer.page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /Submit/ }).dispatchEvent('click');
  answer.resolve();
  await expect(page).toHaveURL(/\/journal$/);
  await whenJobIs(rows, person.id, 'completed');
  expect(await countEntries(rows, person.id)).toBe(1);
});

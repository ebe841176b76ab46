import { expect, signIn, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { countEntries, whenJobIs } from './support/jobs.ts';
import { LETTER, shortEntry } from './support/samples.ts';

const text = shortEntry('Half a thought');

test('a draft survives a reload, its day and its files with it', async ({ page, person, rows }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.day.fill('2026-03-03');
  await composer.attach(LETTER);
  await composer.arrived(1);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(composer.text).toHaveValue(text);
  await expect(composer.day).toHaveValue('2026-03-03');
  await expect(composer.files).toHaveCount(1);
  await expect(composer.files).toContainText('school-letter.pdf');

  await composer.send();
  await whenJobIs(rows, person.id, 'completed');
  const { data } = await rows.from('entry_evidence').select('*').eq('user_id', person.id);
  expect(data).toHaveLength(1);
  // What was handed in is a draft no longer.
  await composer.open();
  await expect(composer.text).toHaveValue('');
  await expect(composer.files).toHaveCount(0);
});

test('a draft survives a submit that never arrived', async ({ page, person, rows, complaints }) => {
  complaints.allow(/ERR_FAILED|ERR_CONNECTION|Failed to fetch/);
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await page.route('**/journal/new', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await composer.submit.click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(composer.text).toHaveValue(text);
  await page.unrouteAll();
  await page.reload();
  await expect(composer.text).toHaveValue(text);
  await composer.send();
  await whenJobIs(rows, person.id, 'completed');
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('an answer that got lost makes no second entry', async ({
  page,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED|ERR_CONNECTION|Failed to fetch/);
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await page.route('**/journal/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await composer.submit.click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  expect(await countEntries(rows, person.id)).toBe(1);
  await page.unrouteAll();
  await composer.send();
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('a draft survives a session that ended, and signing in again', async ({
  page,
  context,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(/status of 401|WebSocket/);
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await context.clearCookies();
  await composer.submit.click();
  await expect(page.getByRole('main')).toContainText(/sign in again/i);
  await expect(composer.text).toHaveValue(text);

  await page.goto('/journal/new');
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(context, person);
  await composer.open();
  await expect(composer.text).toHaveValue(text);
  await composer.send();
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('two tabs write on two drafts, and neither loses a word', async ({
  page,
  context,
  person,
  rows,
}) => {
  const first = await new Composer(page).open();
  await first.text.fill(shortEntry('In the first tab'));
  const second = await new Composer(await context.newPage()).open();
  await expect(second.text).toHaveValue('');
  await second.text.fill(shortEntry('In the second tab'));
  await second.send();
  await expect(first.text).toHaveValue(shortEntry('In the first tab'));
  await first.send();
  expect(await countEntries(rows, person.id)).toBe(2);
});

test('a draft goes to another device and back, and what is submitted offline goes once', async ({
  page,
  context,
  person,
  rows,
  openBrowser,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch/);
  const phone = await new Composer(page).open();
  const saved = (on: typeof page) => expect(on.getByText('Saved', { exact: true })).toBeVisible();
  await phone.text.fill('Begun on the phone.');
  await saved(page);

  const { page: desk } = await openBrowser(person);
  const other = await new Composer(desk).open();
  await desk.getByRole('link', { name: 'Begun on the phone.' }).click();
  await expect(other.text).toHaveValue('Begun on the phone.');
  await other.text.fill('Finished at the desk.');
  await saved(desk);
  // Both wrote on: both are kept.
  await phone.text.fill(text);
  await expect(page.getByText(/kept as a draft of its own/)).toBeVisible();
  await saved(page);
  const { data } = await rows.from('drafts').select('body').eq('user_id', person.id).order('body');
  expect(data).toEqual([{ body: 'Finished at the desk.' }, { body: text }]);

  await page.getByRole('button', { name: 'Add an exchange' }).click();
  await page.getByLabel('Planned time').fill('18:00');
  await page.getByLabel('Actual time').fill('18:47');
  await page.getByRole('button', { name: 'Add to the text' }).click();
  await expect(phone.text).toHaveValue(/Exchange: planned 6:00 pm, actual 6:47 pm\.$/);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save for later' }).click();
  await expect(page.getByText('It will be sent when you’re online.')).toBeVisible();
  expect(await countEntries(rows, person.id)).toBe(0);
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/journal$/);
  await whenJobIs(rows, person.id, 'completed');
  expect(await countEntries(rows, person.id)).toBe(1);
  const { data: events } = await rows
    .from('events')
    .select('planned_at, actual_at')
    .eq('user_id', person.id)
    .not('planned_at', 'is', null);
  expect(
    events?.map(({ planned_at, actual_at }) => [planned_at?.slice(11), actual_at?.slice(11)]),
  ).toEqual([['18:00:00', '18:47:00']]);
  // The desk's draft is still there, and the phone's is gone.
  const { data: left } = await rows.from('drafts').select('body').eq('user_id', person.id);
  expect(left).toEqual([{ body: 'Finished at the desk.' }]);
});

test('a draft that is thrown away offline doesn’t come back', async ({
  page,
  context,
  person,
  rows,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|WebSocket|Failed to fetch/);
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard draft' }).click();
  await expect(composer.text).toHaveValue('');
  await context.setOffline(false);
  await expect
    .poll(async () => (await rows.from('drafts').select('id').eq('user_id', person.id)).data)
    .toEqual([]);
  await composer.open();
  await expect(composer.text).toHaveValue('');
  await expect(page.getByText('Draft from another device')).toHaveCount(0);
});

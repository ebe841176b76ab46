import { expect, signIn, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { whatBrowserKeeps } from './support/browser-stores.ts';
import { submitFor } from './support/jobs.ts';
import { makePerson } from './support/people.ts';
import { shortEntry } from './support/samples.ts';

const NEUTRAL = 'https://www.wikipedia.org/**';
const SECRET = 'Unfinished words about the library';

test('leaving locks: nothing is shown or taken until the password comes', async ({
  page,
  context,
  person,
  complaints,
}) => {
  complaints.allow(/status of 423/);
  await context.route(NEUTRAL, (route) => route.fulfill({ body: 'Somewhere else' }));
  await submitFor(person, shortEntry('Handover at six'));
  const other = await context.newPage();
  await other.goto('/journal');
  const journal = await new Journal(page).open();
  await expect(journal.row('Handover at six')).toBeVisible();
  const composer = await new Composer(page).open();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^Saved/)).toBeVisible();

  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  for (const tab of [page, other]) await expect(tab).toHaveURL(/wikipedia/);

  // As somebody would who takes the device next.
  await other.close();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await page.goto('/search?q=handover');
  await expect(page).toHaveURL(/\/locked\?next=%2Fsearch$/);
  const shown = await page.content();
  for (const words of ['Handover', SECRET, person.email]) expect(shown).not.toContain(words);
  const submitted = await page.request.post('/api/journal/submit', { data: { eventText: 'x' } });
  expect(submitted.status()).toBe(423);
  expect(await submitted.json()).toMatchObject({ error: { code: 'locked' } });
  const token = await page.request.get('/api/session', { headers: { 'x-page-of': person.id } });
  expect(token.status()).toBe(423);
  const acted = await page.request.post('/locked', { headers: { 'next-action': 'a'.repeat(42) } });
  expect(acted.status()).toBe(423);
  const lock = (await context.cookies()).find(({ name }) => name === 'dl-lock');
  expect(lock).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

  await page.goto('/journal/new');
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('The password is not right.')).toBeVisible();
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page).toHaveURL(/\/journal\/new$/);
  await expect(composer.text).toHaveValue(SECRET);
});

test('leaving an open page locks the session that is there, and leaves no trace where there is none', async ({
  context,
  page,
  rows,
}) => {
  await context.route(NEUTRAL, (route) => route.fulfill({ body: 'Somewhere else' }));
  const kept = async () => (await context.cookies()).map(({ name }) => name);
  const leave = async () => {
    await page.goto('/safety');
    await page.getByRole('button', { name: 'Leave this page' }).click();
    await expect(page).toHaveURL(/wikipedia/);
  };
  await leave();
  await expect.poll(kept).toEqual([]);

  await signIn(context, await makePerson(rows));
  await leave();
  await page.goto('/journal');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
});

test('on a shared device nothing is at rest, and the session ends with the browser', async ({
  page,
  context,
  rows,
}) => {
  const person = await makePerson(rows);
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('This is a shared device').check();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/journal$/);
  const session = (await context.cookies()).filter(({ name }) => name.startsWith('sb-'));
  expect(session.map(({ expires }) => expires)).toEqual(session.map(() => -1));
  // What lasts longer than a page's token is out of reach for any script.
  expect(session.map(({ httpOnly }) => httpOnly)).toEqual(session.map(() => true));
  expect(session.length).toBeGreaterThan(0);

  const composer = new Composer(page);
  await page.getByRole('link', { name: 'New entry' }).first().click();
  await composer.text.fill(SECRET);
  await expect(page.getByText(/^(Saved|Kept)/)).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await whatBrowserKeeps(page)).not.toMatch(/daylight\.draft|library/);

  // The account kept it.
  await signIn(context, person);
  await composer.open();
  await page.getByRole('link', { name: SECRET }).click();
  await expect(composer.text).toHaveValue(SECRET);
});

test('a page nobody used for the chosen time locks, and in discreet mode another window hides it', async ({
  page,
  context,
  person,
  rows,
}) => {
  await rows
    .from('profiles')
    .update({ idle_minutes: 5, discreet: true })
    .eq('user_id', person.id)
    .throwOnError();
  await submitFor(person, shortEntry('Handover at six'));
  const journal = await new Journal(page).open();
  await expect(page).not.toHaveTitle(/Daylight|Journal/);
  await expect(journal.row('Handover at six')).toBeVisible();

  await page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event('blur'));
  });
  await expect(page.locator('body')).toHaveCSS('opacity', '0');
  await page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
  });
  await expect(page.locator('body')).toHaveCSS('opacity', '1');

  // The last sign of life is a cookie that ends after those minutes.
  await context.clearCookies({ name: 'dl-awake' });
  await expect(page).toHaveURL(/\/locked/);
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await page.goto('/journal');
  await expect(page).toHaveURL(/\/locked/);
});

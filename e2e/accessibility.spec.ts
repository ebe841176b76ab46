import { expect, test } from './fixtures.ts';
import { Bell } from './pages/bell.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { Library } from './pages/library.ts';
import { expectFits, expectNoBarrier, NARROWEST } from './support/barriers.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { LETTER, LONG_ENTRY, SCREENSHOT, shortEntry } from './support/samples.ts';
import { tell } from './support/story.ts';
import { expectLargeTargets } from './support/targets.ts';

test('pages of visitors have no serious barrier', async ({ page, complaints }) => {
  complaints.allow(/status of 404 .*nothing-here/);
  for (const path of ['/', '/sign-in', '/sign-up', '/forgot', '/safety', '/nothing-here']) {
    await page.goto(path);
    await expectNoBarrier(page, path);
  }
});

test('refusals have no serious barrier', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Enter your email.')).toBeVisible();
  await expectNoBarrier(page, 'sign-up with errors');
});

test('pages of a signed-in person have no serious barrier', async ({ page, person, rows }) => {
  // Six states, each looked at four times.
  test.slow();
  const journal = await new Journal(page).open();
  await expectNoBarrier(page, 'empty journal');
  const composer = await new Composer(page).open();
  await composer.text.fill(LONG_ENTRY);
  await composer.attach(LETTER);
  await composer.arrived(1);
  await expectNoBarrier(page, 'composer with a file');
  await composer.send();
  await expectNoBarrier(page, 'journal while a job runs');
  await whenJobIs(rows, person.id, 'completed');
  await submitFor(person, shortEntry('A second one'));
  await whenJobIs(rows, person.id, 'completed');
  await expect(journal.badge('A second one', 'Ready')).toBeVisible();
  await expectNoBarrier(page, 'journal');
  const bell = new Bell(page);
  await bell.open();
  await expect(bell.notices).toHaveCount(2);
  await expectNoBarrier(page, 'notifications');
  await page.keyboard.press('Escape');
  await journal.openEntry('Ms Adeyemi');
  await expect(page.getByRole('region', { name: /^Events/ })).toBeVisible();
  await expectNoBarrier(page, 'entry');
});

test('the library and the page of a file have no serious barrier', async ({ page, person }) => {
  test.slow();
  expect(person.id).toBeTruthy();
  const library = await new Library(page).open();
  await expectNoBarrier(page, 'empty library');
  await library.add(LETTER, SCREENSHOT);
  await expectNoBarrier(page, 'library as a grid');
  await library.open('?q=library');
  await page.getByRole('button', { name: 'List' }).click();
  await expectNoBarrier(page, 'library as a list, searched');
  await library.openFile('messages.png');
  await expectNoBarrier(page, 'a file');
  await page.getByRole('button', { name: 'Delete file' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarrier(page, 'a file about to be deleted');
});

test('settings, exports and the lock have no serious barrier, and every page fits 320 px and a finger', async ({
  page,
  context,
  person,
  rows,
}) => {
  test.slow();
  const entry = await tell(rows, person, 'Robin came late to the library on Tuesday.', [
    { title: 'Late at the library', day: '2026-03-03', time: '17:30', people: ['Robin Sample'] },
  ]);
  const { data: event } = await rows.from('events').select('id').eq('entry_id', entry).single();
  for (const path of [
    ...['/journal', '/journal/new', `/journal/${entry}`, '/timeline', '/timeline?view=table'],
    ...[`/events/${event?.id}`, '/search?q=library', '/todo', '/evidence'],
  ]) {
    await page.goto(path);
    await expectFits(page, path, NARROWEST);
    await expectLargeTargets(page, path);
  }
  const sections = ['profile', 'case', 'people', 'safety', 'plan', 'account', 'data'];
  const settings = sections.map((section) => `/settings/${section}`);
  for (const path of ['/export', '/export/chronology', '/settings', ...settings]) {
    await page.goto(path);
    await expectNoBarrier(page, path);
    await expectFits(page, path, NARROWEST);
    await expectLargeTargets(page, path);
  }
  await context.addCookies([{ name: 'dl-lock', value: '1', url: new URL('/', page.url()).href }]);
  await page.goto('/journal');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expectNoBarrier(page, 'locked');
  await expectFits(page, 'locked', NARROWEST);
});

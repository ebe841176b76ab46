import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { whenLive } from './pages/live.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { tell } from './support/story.ts';

const STORY = [
  {
    title: 'Pick-up 25 minutes late',
    day: '2026-03-10',
    time: '18:25',
    people: ['Robin', 'Ellis'],
  },
  { title: 'Pick-up on time', day: '2026-03-09', time: '18:00', people: ['Robin'] },
  { title: 'Letter from school', day: '2026-02-10', type: 'school' as const },
  { title: 'Call cut short', day: null },
];

test('the timeline stands by day, is narrowed down by its address, and is a table, too', async ({
  page,
  person,
  rows,
}) => {
  await tell(rows, person, 'Robin was late on Tuesday.', STORY);
  await page.goto('/timeline');
  const events = page.getByRole('main').getByRole('link', { name: /Pick-up|Letter|Call/ });
  await expect(events).toHaveText(STORY.map(({ title }) => title));
  await expect(page.getByText('Nothing recorded 11 February to 8 March 2026')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Counts' })).toContainText('Pick-ups:2 recorded');
  await expectNoBarrier(page, 'timeline');

  await page.getByRole('button', { name: /^School/ }).click();
  await expect(page).toHaveURL(/\/timeline\?types=school$/);
  await expect(events).toHaveText(['Letter from school']);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await page.getByLabel('Person').selectOption({ label: 'Ellis (1)' });
  await expect(page).toHaveURL(/person=Ellis/);
  await expect(events).toHaveText(['Pick-up 25 minutes late']);
  await page.getByRole('link', { name: 'Table' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.goBack();
  await page.goto('/timeline?view=table');
  await page.getByRole('button', { name: /^Date/ }).click();
  await expect(page.getByRole('row')).toContainText(['Date', 'Letter', 'on time', 'late', 'Call']);
  await expectNoBarrier(page, 'timeline as a table');
  const first = page.getByRole('row').nth(1);
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/events\//);
});

test('one search finds entries and events, a name with a letter wrong, too', async ({
  page,
  person,
  rows,
}) => {
  await tell(rows, person, 'Robin was late on Tuesday.', STORY);
  await page.goto('/journal');
  await whenLive(page);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search$/);
  const box = page.getByRole('searchbox', { name: 'Search your journal' });
  await expect(box).toBeFocused();
  await box.fill('robyn late');
  await box.press('Enter');
  await expect(page.getByRole('status')).toContainText(['2 results · also for Robin']);
  await expect(page.getByRole('region', { name: 'Entries' }).locator('mark')).toHaveText([
    'Robin',
    'late',
  ]);
  await expect(page.getByRole('region', { name: 'Events' })).toContainText('Pick-up 25 minutes');
  await expectNoBarrier(page, 'search');
  await page.goto('/search?q=umbrella');
  await expect(page.getByText('Nothing found for “umbrella”.')).toBeVisible();
});

test('a to-do is added, done, taken back, changed and taken away', async ({ page, person: _ }) => {
  await page.goto('/todo');
  await expect(page.getByText('Nothing to do.')).toBeVisible();
  await page.getByLabel('New to-do').fill('Ask for the school calendar');
  await page.getByLabel('Due').fill('2026-01-05');
  await page.getByRole('button', { name: 'Add' }).click();
  const overdue = page.getByRole('region', { name: 'Overdue' });
  await expect(overdue).toContainText('Was due Mon 5 January 2026');
  await expectNoBarrier(page, 'to-dos');

  await page.getByRole('checkbox', { name: 'Ask for the school calendar' }).check();
  const done = page.getByRole('region', { name: 'Done' });
  await expect(done).toContainText('Ask for the school calendar');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overdue).toBeVisible();

  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('textbox', { name: 'To-do', exact: true }).fill('Ask for the plan');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(overdue).toContainText('Ask for the plan');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Calendar file' }).click(),
  ]);
  const calendar = await readFile(await download.path(), 'utf8');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260105\r\n');
  expect(calendar).not.toContain('plan');

  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Nothing to do.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing to do.')).toBeVisible();
});

import { expect, test } from './fixtures.ts';
import { Bell } from './pages/bell.ts';
import { Journal } from './pages/journal.ts';
import { FAILED, toast } from './pages/toasts.ts';
import { jobsOf, submitFor, whenJobIs } from './support/jobs.ts';
import { letModelRead, oneEvent } from './support/model.ts';
import { shortEntry } from './support/samples.ts';

test('what was read on one device is read on the other', async ({ person, openBrowser, rows }) => {
  const here = await openBrowser(person);
  const there = await openBrowser(person);
  const [bell, other] = [new Bell(here.page), new Bell(there.page)];
  await new Journal(here.page).open();
  const journal = await new Journal(there.page).open();
  await bell.open();
  await expect(bell.panel).toContainText('Nothing here yet.');
  await here.page.keyboard.press('Escape');
  await expect(bell.counting(0)).toBeFocused();

  await submitFor(person, shortEntry('The first one'));
  await whenJobIs(rows, person.id, 'completed');
  await submitFor(person, shortEntry('The second one'));
  await whenJobIs(rows, person.id, 'completed');
  await expect(bell.counting(2)).toBeVisible();
  await expect(other.counting(2)).toBeVisible();

  // With the keyboard alone: one of them, then all.
  await bell.counting(2).press('Enter');
  await expect(bell.notices).toHaveCount(2);
  await bell.panel
    .getByRole('button', { name: /^Mark as read: Journal entry ready!/ })
    .first()
    .press('Enter');
  await expect(other.counting(1)).toBeVisible();
  await bell.panel.getByRole('button', { name: 'Mark all as read' }).press('Enter');
  await expect(bell.notices).toHaveCount(2);
  await expect(other.counting(0)).toBeVisible();
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ read_at }) => read_at === null)).toEqual([false, false]);

  // Whoever opens an entry has read of it, everywhere.
  await submitFor(person, shortEntry('The third one'));
  await whenJobIs(rows, person.id, 'completed');
  await expect(other.counting(1)).toBeVisible();
  await journal.openEntry('The third one');
  await expect(other.counting(0)).toBeVisible();
  await expect(bell.page.getByText('Mark all as read')).toBeHidden();

  await there.page.reload();
  await other.open();
  await expect(other.notices).toHaveCount(3);
  await other.notices.first().getByRole('link').click();
  await expect(there.page).toHaveURL(/\/journal\/[0-9a-f-]{36}$/);
  await expect(other.panel).toBeHidden();
});

test('a failed one stays on top until it was tried again, once for a double click', async ({
  page,
  person,
  rows,
  model,
}) => {
  await submitFor(person, shortEntry('The one that failed'));
  await letModelRead(rows, person);
  model.script({ kind: 'status', status: 401, code: 'invalid_api_key' });
  await whenJobIs(rows, person.id, 'completed');
  await submitFor(person, shortEntry('The one that fails'));
  await whenJobIs(rows, person.id, 'failed');
  await rows.from('profiles').update({ ai: false }).eq('user_id', person.id);
  await submitFor(person, shortEntry('The last one'));
  await whenJobIs(rows, person.id, 'completed');

  const journal = await new Journal(page).open();
  const bell = new Bell(page);
  await bell.counting(3).click();
  await expect(bell.notices.first()).toContainText(FAILED);
  await letModelRead(rows, person);
  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  await bell.notices
    .first()
    .getByRole('button', { name: /^Try again/ })
    .dblclick();
  await expect(journal.badge('The one that fails', 'Ready')).toBeVisible({ timeout: 60_000 });
  await expect(bell.notices).toHaveCount(3);
  await expect(bell.panel).not.toContainText(FAILED);
  const jobs = await jobsOf(rows, person.id);
  expect(jobs.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 1, 2]);
  await expect(toast(page, 'Not tried again')).toHaveCount(0);
});

import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Journal } from './pages/journal.ts';
import { READY, toast } from './pages/toasts.ts';
import { postEntry, submitFor, whenJobIs } from './support/jobs.ts';
import { makePerson, rowsAs } from './support/people.ts';
import { LETTER, shortEntry } from './support/samples.ts';

const TABLES = [
  'journal_entries',
  'entry_evidence',
  'evidence',
  'jobs',
  'job_steps',
  'events',
  'event_sources',
  'event_participants',
  'event_evidence',
  'action_items',
  'profiles',
  'cases',
  'people',
  'user_plans',
] as const;

test('somebody else’s entry is not there', async ({
  page,
  person,
  rows,
  openBrowser,
  complaints,
}) => {
  complaints.allow(/status of 404/);
  const other = await openBrowser(await makePerson(rows));
  const id = await submitFor(person, shortEntry('Mine alone'));
  await whenJobIs(rows, person.id, 'completed');

  const answer = await other.page.goto(`/journal/${id}`);
  expect(answer?.status()).toBe(404);
  await expect(other.page.getByText('This entry isn’t here.')).toBeVisible();
  expect(await other.page.content()).not.toContain('Mine alone');
  const none = await other.page.goto('/journal/00000000-0000-4000-8000-000000000000');
  expect(none?.status()).toBe(404);
  await new Journal(other.page).open();
  await expect(other.page.getByText('Mine alone')).toHaveCount(0);
  await expect(toast(other.page, READY)).toHaveCount(0);
  await new Journal(page).open();
  await expect(toast(page, READY)).toBeVisible();
});

test('somebody else’s rows and files are not there', async ({
  page,
  person,
  rows,
  openBrowser,
  complaints,
}) => {
  complaints.allow(/status of 404/);
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Mine alone'));
  await composer.attach(LETTER);
  await composer.arrived(1);
  await composer.send();
  await whenJobIs(rows, person.id, 'completed');

  const other = await makePerson(rows);
  const theirs = await rowsAs(other);
  for (const table of TABLES) {
    const { data, error } = await theirs.from(table).select('*').neq('user_id', other.id);
    expect({ table, data, error }).toEqual({ table, data: [], error: null });
  }
  const { data: files } = await rows.from('evidence').select('*').eq('user_id', person.id);
  const file = files?.[0];
  if (!file) throw new Error('The file has no row.');
  const bytes = await theirs.storage.from('evidence').download(file.storage_key);
  expect(bytes.data).toBeNull();
  const link = await theirs.storage.from('evidence').createSignedUrl(file.storage_key, 60);
  expect(link.data?.signedUrl ?? null).toBeNull();
  const browser = await openBrowser(other);
  for (const way of ['download', 'file', 'view', 'thumbnail']) {
    const answer = await browser.page.request.get(`/evidence/${file.id}/${way}`);
    expect({ way, status: answer.status() }).toEqual({ way, status: 404 });
  }
  await browser.page.goto(`/evidence/${file.id}`);
  await expect(browser.page.getByText('This file isn’t here.')).toBeVisible();
  expect(await browser.page.content()).not.toContain('school-letter.pdf');

  const stolen = await postEntry(other, {
    eventText: 'With a file of yours',
    evidenceIds: [file.id],
  });
  expect(stolen.status).toBe(400);
  expect((await stolen.json()).error.code).toBe('unknown_evidence');
});

import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { Entry } from './pages/entry.ts';
import { Journal } from './pages/journal.ts';
import { READY, SUBMITTED, toast } from './pages/toasts.ts';
import { whereQuotesStand } from './support/quotes.ts';
import { LETTER, LONG_ENTRY, SCREENSHOT } from './support/samples.ts';

test('an entry with a screenshot and a letter goes from the page to its toast', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  await composer.day.fill('2026-03-05');
  await composer.text.fill(LONG_ENTRY);
  await composer.attach(SCREENSHOT, LETTER);
  await composer.arrived(2);
  await composer.send();

  await expect(toast(page, SUBMITTED)).toContainText(
    "You'll be notified when processing completes.",
  );
  const journal = new Journal(page);
  await expect(journal.badge('Ms Adeyemi', 'Processing')).toBeVisible();
  await expect(toast(page, READY)).toBeVisible({ timeout: 90_000 });
  // The list heard of it too: nothing was loaded again.
  await expect(journal.badge('Ms Adeyemi', 'Ready')).toBeVisible();

  const { data: events } = await rows.from('events').select('id').eq('user_id', person.id);
  const found = events?.length ?? 0;
  expect(found).toBeGreaterThan(1);
  await expect(toast(page, READY)).toContainText(`${found} events extracted`);
  await toast(page, READY).getByText('View').click();

  await expect(page).toHaveURL(/\/journal\/[0-9a-f-]{36}$/);
  const entry = new Entry(page);
  await expect(page.getByRole('article')).toContainText('one small filling is needed');
  await expect(entry.events.getByRole('listitem')).toHaveCount(found);
  await expect(entry.files.getByRole('listitem')).toHaveCount(2);
  await expect(entry.files.getByText(/Read, \d+ words/)).toHaveCount(2);
  await expect(entry.toDos.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('Organised offline')).toBeVisible();
});

test('every quote stands in its source, and on the page', async ({ page, person, rows }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill(LONG_ENTRY);
  await composer.attach(LETTER);
  await composer.arrived(1);
  await composer.send();
  await toast(page, READY).getByText('View').click({ timeout: 90_000 });

  const quotes = await whereQuotesStand(rows, person.id);
  expect(quotes.length).toBeGreaterThan(1);
  for (const { quote, standsThere } of quotes) {
    expect(standsThere, quote).toBe(true);
    const words = quote.replace(/\s+/g, ' ').trim();
    await expect(new Entry(page).quotes.filter({ hasText: words }).first()).toBeVisible();
  }
});

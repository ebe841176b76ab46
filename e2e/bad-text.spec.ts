import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { countEntries, postEntry } from './support/jobs.ts';

test('white space is not an entry', async ({ page, person, rows }) => {
  const composer = await new Composer(page).open();
  await composer.text.fill('  \n\t ');
  await composer.submit.click();
  await expect(page.getByRole('main')).toContainText('Write a few words first.');
  await expect(composer.text).toBeFocused();
  expect(await countEntries(rows, person.id)).toBe(0);
});

test('20,000 characters are an entry, one more is not, and stays', async ({
  page,
  person,
  rows,
}) => {
  const composer = await new Composer(page).open();
  const full = `On 3 March 2026 nothing happened. ${'x'.repeat(20_000)}`.slice(0, 20_000);
  await composer.text.fill(`${full}y`);
  await composer.submit.click();
  await expect(page.getByRole('main')).toContainText('An entry can hold 20,000 characters');
  await expect(composer.text).toHaveValue(`${full}y`);
  expect(await countEntries(rows, person.id)).toBe(0);

  await composer.text.fill(full);
  await composer.send();
  const { data } = await rows.from('journal_entries').select('event_text').eq('user_id', person.id);
  expect(data?.map((entry) => entry.event_text.length)).toEqual([20_000]);
});

test('every script and sign comes back as it was written', async ({ page, person, rows }) => {
  const text =
    'Am 3. März 🎒👩‍👧 sagte Ellis „ja“.\n\nבשעה 17:30 הגיע רובין لمدة ساعة.\n\t日本語 e\u0301 <b>&amp;</b>';
  const composer = await new Composer(page).open();
  await composer.text.fill(text);
  await composer.send();
  const { data } = await rows
    .from('journal_entries')
    .select('id, event_text')
    .eq('user_id', person.id);
  expect(data?.[0]?.event_text).toBe(text);
  await page.goto(`/journal/${data?.[0]?.id}`);
  const shown = page.getByRole('article');
  for (const line of text.split('\n').map((part) => part.trim())) {
    await expect(shown).toContainText(line);
  }
});

test('what a database can’t hold is left out, and nothing else', async ({ person, rows }) => {
  const answer = await postEntry(person, {
    eventText: 'A\0 lone \ud800half and a whole \ud83c\udf92 one, 3 March 2026.',
  });
  expect(answer.status).toBe(201);
  const { data } = await rows.from('journal_entries').select('event_text').eq('user_id', person.id);
  expect(data?.[0]?.event_text).toBe('A lone half and a whole 🎒 one, 3 March 2026.');
});

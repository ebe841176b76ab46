import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { countEntries, postEntry, whenJobIs } from './support/jobs.ts';
import type { Person, Rows } from './support/people.ts';
import { LETTER, shortEntry } from './support/samples.ts';

const FULL = 'Your Free plan holds 5 entries, and 5 are used.';

test('a full plan says so and keeps the words', async ({ page, person, rows, complaints }) => {
  complaints.allow(/status of 403/);
  await onFreePlan(rows, person, { entries_used: 5 });
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The sixth'));
  await composer.submit.click();
  await expect(page.getByRole('main')).toContainText(FULL);
  await expect(composer.text).toHaveValue(shortEntry('The sixth'));
  expect(await countEntries(rows, person.id)).toBe(0);

  // The words are still there when the plan has room again.
  await onFreePlan(rows, person, { entries_used: 4 });
  await composer.send();
  await whenJobIs(rows, person.id, 'completed');
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('of two that want the last place exactly one gets it', async ({ person, rows }) => {
  await onFreePlan(rows, person, { entries_used: 4 });
  const answers = await Promise.all(
    ['One', 'Two'].map((about) => postEntry(person, { eventText: shortEntry(about) })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  const refused = answers.find(({ status }) => status === 403);
  expect(await refused?.json()).toEqual({ error: { code: 'plan_limit', message: FULL } });
  expect(await countEntries(rows, person.id)).toBe(1);
});

test('a plan without room for files refuses the file, not the words', async ({
  page,
  person,
  rows,
}) => {
  await onFreePlan(rows, person, { files_used: 10 });
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('The eleventh file'));
  await composer.attach(LETTER);
  await expect(page.getByRole('main')).toContainText(
    'Your Free plan holds 10 files, and 10 are used.',
  );
  await expect(composer.text).toHaveValue(shortEntry('The eleventh file'));
});

async function onFreePlan(
  rows: Rows,
  person: Person,
  used: { entries_used?: number; files_used?: number },
): Promise<void> {
  const { data } = await rows
    .from('user_plans')
    .update({ plan_id: 'free', ...used })
    .eq('user_id', person.id)
    .select();
  expect(data).toHaveLength(1);
}

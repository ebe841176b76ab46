import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { Entry } from './pages/entry.ts';
import { Journal } from './pages/journal.ts';
import { toast } from './pages/toasts.ts';
import { expectNoBarrier } from './support/barriers.ts';
import { submitFor, whenJobIs } from './support/jobs.ts';
import { letModelRead, modelEvent } from './support/model.ts';
import type { Person, Rows } from './support/people.ts';

const PICK_UP = 'On 3 March 2026 at 5:30 pm Robin picked Ellis up from the library.';
const CALL = 'The call last Tuesday ended early.';
const COAT = 'On 2 March 2026 at 8:15 am Ms Adeyemi phoned about the blue coat.';
const TEXT = `Reviewed. ${PICK_UP} ${CALL} ${COAT}`;

const undated = { local_date: null, local_time: null, precision: 'unknown', date_phrase: null };
const monday = {
  ...{ local_date: '2026-03-02', local_time: '08:15', date_phrase: '2 March 2026 at 8:15 am' },
};
const ANSWER = {
  events: [
    modelEvent(PICK_UP, 'Pick-up at the library'),
    modelEvent(CALL, 'Call ended early', { ...undated, type: 'communication' }),
    modelEvent(COAT, 'Call about the coat', { ...monday, type: 'school' }),
  ],
  action_items: [],
  questions: [
    {
      ...{ kind: 'date', prompt: 'Which Tuesday do you mean?', quote: 'last Tuesday' },
      ...{ event_number: 2, item_number: null },
      options: [
        { label: 'Tue 24 February', local_date: '2026-02-24', local_time: null },
        { label: 'Tue 3 March', local_date: '2026-03-03', local_time: null },
      ],
    },
  ],
};

async function readEntry(person: Person, rows: Rows): Promise<string> {
  const id = await submitFor(person, TEXT);
  await whenJobIs(rows, person.id, 'completed');
  return id;
}

test('events are answered, confirmed, edited, removed, merged and added', async ({
  page,
  person,
  rows,
  model,
  complaints,
}) => {
  test.slow();
  await letModelRead(rows, person);
  model.script({ kind: 'ok', answer: ANSWER });
  await readEntry(person, rows);
  const journal = await new Journal(page).open();
  await expect(journal.row('Reviewed').getByText('Needs an answer', { exact: true })).toBeVisible();
  await journal.openEntry('Reviewed');
  const { events } = new Entry(page);
  const card = (title: string) => events.getByRole('listitem').filter({ hasText: title });
  const button = (name: string) => page.getByRole('button', { name });

  await expect(card('Call ended early')).toContainText('Day not certain');
  await expect(button('Confirm: Call ended early')).toHaveCount(0);
  await expect(button('Confirm all (2)')).toBeVisible();
  await button('Tue 24 February').click();
  await expect(card('Call ended early')).toContainText('Tue 24 February 2026');
  await expect(page.getByText('Needs an answer')).toHaveCount(0);

  await button('Remove: Call about the coat').click();
  await expect(card('Call about the coat')).toHaveCount(0);
  await toast(page, 'Event removed').getByRole('button', { name: 'Undo' }).click();
  await expect(card('Call about the coat')).toContainText('Suggested');
  await button('Confirm all (3)').click();
  await expect(events.getByText('Confirmed by you')).toHaveCount(3);

  await button('Add event by hand').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(events.getByText('Give it a short title.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('Reading group');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card('Reading group')).toContainText('Added by you');

  await card('Pick-up at the library').getByRole('link', { name: 'Pick-up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pick-up at the library');
  await expect(page.getByRole('blockquote')).toContainText(PICK_UP);
  await button('Merge with…').click();
  await page.getByRole('radio', { name: /Call about the coat/ }).check();
  await button('Merge').click();
  await expect(page.getByRole('blockquote')).toHaveCount(2);
  const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.filter({ hasText: 'Merged with “Call about the coat” by You' })).toHaveCount(
    1,
  );
  await toast(page, 'Events merged').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('blockquote')).toHaveCount(1);
  await expect(history.filter({ hasText: 'Merge with “Call about the coat” undone' })).toHaveCount(
    1,
  );
  await expect(history.last()).toContainText('Suggested by Daylight');
  await expectNoBarrier(page, 'event');
  await page.getByRole('button', { name: /^Edit/ }).click();
  await expectNoBarrier(page, 'event being edited');

  complaints.allow(/status of 404/);
  await page.goto(`/events/${randomUUID()}`);
  await expect(page.getByRole('heading', { name: 'This event isn’t here.' })).toBeVisible();
});

test('a new reading only proposes what it says otherwise of an event that was settled', async ({
  page,
  person,
  rows,
  model,
}) => {
  await letModelRead(rows, person);
  model.script({ kind: 'ok', answer: ANSWER });
  await new Entry(page).open(await readEntry(person, rows));
  await page.getByRole('button', { name: 'Edit: Call about the coat' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The coat');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'The coat' })).toBeVisible();

  const [pickUp, call, coat] = ANSWER.events;
  const events = [pickUp, call, { ...coat, title: 'School phoned about the coat' }];
  model.script({ kind: 'ok', answer: { ...ANSWER, events } });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Read again' }).click();
  const proposal = page.getByRole('region', { name: 'A new reading says otherwise' });
  await expect(proposal).toContainText('School phoned about the coat', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'The coat' })).toBeVisible();
  await expectNoBarrier(page, 'an entry with a proposal');
  await proposal.getByRole('button', { name: /^Use this: Title/ }).click();
  await expect(proposal).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'School phoned about the coat' })).toBeVisible();
});

test('two tabs never overwrite each other without a word', async ({
  page,
  person,
  rows,
  model,
  openBrowser,
}) => {
  await letModelRead(rows, person);
  model.script({ kind: 'ok', answer: ANSWER });
  await new Entry(page).open(await readEntry(person, rows));
  const other = await openBrowser(person);
  await other.page.goto(page.url());
  const edit = async (tab: typeof page, title: string) => {
    await tab.getByRole('textbox', { name: 'Title' }).fill(title);
    await tab.getByRole('button', { name: 'Save' }).click();
  };
  for (const tab of [page, other.page]) {
    await tab.getByRole('button', { name: 'Edit: Pick-up at the library' }).click();
  }
  await edit(page, 'First tab');
  await expect(page.getByRole('heading', { name: 'First tab' })).toBeVisible();
  await edit(other.page, 'Second tab');
  const said = other.page.getByRole('alert').filter({ hasText: 'changed in another place' });
  await expect(said).toBeVisible();
  await expect(other.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Second tab');
  // Now knowingly.
  await other.page.getByRole('button', { name: 'Save' }).click();
  await expect(other.page.getByRole('heading', { name: 'Second tab' })).toBeVisible();
});

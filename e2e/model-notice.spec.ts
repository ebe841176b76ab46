import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { READY, toast } from './pages/toasts.ts';
import { deliverNow } from './support/deliver.ts';
import { jobsOf } from './support/jobs.ts';
import { letModelRead, MODEL, modelPort, oneEvent } from './support/model.ts';
import { shortEntry } from './support/samples.ts';

test('the page says what goes to the model and to whom, and takes no for an answer', async ({
  page,
  person,
  rows,
  model,
}) => {
  await letModelRead(rows, person);
  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  const composer = await new Composer(page).open();
  const main = page.getByRole('main');
  await expect(main).toContainText(MODEL);
  await expect(main).toContainText(`127.0.0.1:${modelPort}`);

  await main.getByRole('button', { name: /Turn off/ }).click();
  await expect(main.getByRole('button', { name: /Turn off/ })).toHaveCount(0);
  const chosen = () => rows.from('profiles').select('ai').eq('user_id', person.id);
  await expect.poll(async () => (await chosen()).data).toEqual([{ ai: false }]);

  const before = model.calls.length;
  await composer.text.fill(shortEntry('Not for the model'));
  await composer.send();
  await toast(page, READY).getByText('View').click({ timeout: 60_000 });
  await expect(page.getByText('Organised offline')).toBeVisible();
  expect(model.calls.length).toBe(before);
  expect((await jobsOf(rows, person.id))[0]?.reader).toBe('offline');
});

test('who leaves it on is read by the model, in its own words and no more', async ({
  page,
  person,
  rows,
  model,
}) => {
  await letModelRead(rows, person);
  model.script(oneEvent('Robin picked Ellis up from the library', 'Pick-up at the library'));
  const before = model.calls.length;
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('For the model'));
  await composer.send();
  await expect(toast(page, READY)).toContainText('1 event extracted', { timeout: 60_000 });
  const sent = model.calls.slice(before);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toMatchObject({ model: MODEL, store: false });
  expect(JSON.stringify(sent[0]?.body)).toContain('For the model');
  expect(JSON.stringify(sent[0]?.body)).not.toContain(person.email);
});

test('turning it off after submitting counts too', async ({ page, person, rows, model }) => {
  await letModelRead(rows, person);
  // An outage that passes puts the job back; by its next delivery the answer is no.
  model.script({ kind: 'status', status: 503 });
  const composer = await new Composer(page).open();
  await composer.text.fill(shortEntry('Changed my mind'));
  await composer.send();
  await expect.poll(() => jobsOf(rows, person.id).then((jobs) => jobs[0]?.delivery)).toBe(2);
  await rows.from('profiles').update({ ai: false }).eq('user_id', person.id);
  const asked = model.calls.length;
  await deliverNow(rows, person.id);
  await expect(toast(page, READY)).toBeVisible({ timeout: 60_000 });
  expect(model.calls.length).toBe(asked);
});

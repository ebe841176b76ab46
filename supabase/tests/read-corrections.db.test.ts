import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { byTask, byUser, claimed, submitted } from './steps';
import { corrected, extraction, finished, foundEvent, quote } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const CORRECTION = 'Or six. He was 5 minutes late.';
let entry: string;
let correction: string;
let step: { p_job: string; p_claim: string };

beforeEach(async () => {
  const { entryId, jobId } = await submitted(db, ana);
  entry = entryId;
  await finished(db, jobId, await claimed(db, jobId));
  correction = await corrected(db, ana, entry, CORRECTION);
  const { job_id } = await byUser(db, ana, 'read_entry_again', { p_entry: entry });
  step = { p_job: String(job_id), p_claim: await claimed(db, String(job_id)) };
});

const at = (correction_id: string, text: string, words: string) => {
  const start = text.indexOf(words);
  return { ...quote(''), correction_id, start, end: start + words.length, quote: words };
};
const save = (...sources: ReturnType<typeof quote>[]) =>
  byTask(db, 'save_events', { ...step, p_extraction: extraction([foundEvent({ sources })]) });
const places = () => db.sql`
  select s.entry_id, s.correction_id, s.start_offset, s.quote from public.event_sources s
  join public.events e on e.id = s.event_id where e.entry_id = ${entry} and e.job_id = ${step.p_job}
  order by s.start_offset`;

test('words of a correction are a source of their own, beside those of the entry', async () => {
  await save(at(correction, CORRECTION, 'Or six.'), quote('Emma cried in the car.'));
  expect(await places()).toEqual([
    { entry_id: null, correction_id: correction, start_offset: 0, quote: 'Or six.' },
    { entry_id: entry, correction_id: null, start_offset: 34, quote: 'Emma cried in the car.' },
  ]);
});

test('words that stand nowhere in the entry, or in another entry’s correction, are refused', async () => {
  const other = await submitted(db, ana);
  const theirs = await corrected(db, ana, other.entryId, 'Only there.');
  for (const source of [
    at(theirs, 'Only there.', 'Only there.'),
    at(correction, 'Never said.', 'Never said.'),
  ]) {
    await expect(save(source)).rejects.toMatchObject({ code: '23514' });
  }
});

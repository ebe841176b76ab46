import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import { offlineModel } from '@/lib/extraction/offline';

// A Wednesday.
const base = {
  ...{ referenceDate: '2026-11-25', timeZone: 'America/New_York', locale: 'en-US' },
  ...{ writtenAt: '2026-11-26T02:00:00Z', people: [], evidence: [] },
};

const days = async (text: string) =>
  (await extract({ ...base, text }, offlineModel())).events.map(
    ({ eventDate, type, title }) => `${eventDate} ${type}: ${title}`,
  );

test.each([
  ['He yelled at me in front of Mia.', 'incident: He yelled at me in front of Mia'],
  ['Robin was late again.', 'incident: Robin was late again'],
  ['He wouldn’t let me talk to Mia.', 'incident: He wouldn’t let me talk to Mia'],
  ['He smelled of beer when he came.', 'incident: He smelled of beer when he came'],
  ['We made pancakes together.', 'positive_parenting: We made pancakes together'],
  ['On the first floor he yelled at me.', 'incident: On the first floor he yelled at me'],
])('an act without a word of when is of the day of its entry: %s', async (text, found) => {
  expect(await days(text)).toEqual([`2026-11-25 ${found}`]);
});

test.each([
  'I am so tired of all this.',
  'She said the report had come from the school.',
  'If he comes late again I will call my lawyer.',
  'I think he was drunk.',
  'Mia was happy.',
])('what is felt, reported, feared or merely so is no act: %s', async (text) => {
  expect(await days(text)).toEqual([]);
});

test('beside a dated event an act without a date adds to that or is left alone', async () => {
  expect(await days('At 5 pm he brought Leo back. He yelled at me.')).toHaveLength(1);
});

test.each([
  ['The night before last he shouted at me.', '2026-11-23'],
  ['Two weeks ago on a Thursday he shouted at me.', '2026-11-12'],
  ['A couple of weeks ago on a Thursday he shouted at me.', 'null'],
  ['On the third he shouted at me.', '2026-11-03'],
  ['I talked to Mia yesterday.', '2026-11-24'],
  ['I talked to mia on Monday.', '2026-11-23'],
  ['Last day of school. We baked a cake.', '2026-11-25'],
  ['We packed her school bag for Monday.', '2026-11-25'],
  ['We moved the Sunday exchange.', '2026-11-25'],
  ['We met for lunch at the lake, and the Fridays stayed as they were.', '2026-11-25'],
])('%s', async (text, day) => {
  expect((await days(text)).map((found) => found.split(' ')[0])).toEqual([day]);
});

test('a pick-up written as two words was agreed for its time', async () => {
  const { events } = await extract(
    { ...base, text: 'Pick up was at 5. He came at 6.' },
    offlineModel(),
  );
  expect(events).toMatchObject([
    { title: 'Pick-up an hour late', plannedAt: '2026-11-25T17:00', actualAt: '2026-11-25T18:00' },
  ]);
});

test('getting somewhere is an act, and answers what was agreed', async () => {
  const text = 'I was late. The exchange was set for 5:30 pm and I got to the library at 5:55 pm.';
  const { events } = await extract({ ...base, text }, offlineModel());
  expect(events).toMatchObject([{ startTime: '17:55', plannedAt: '2026-11-25T17:30' }]);
});

test('two who act as one are one subject', async () => {
  expect(await days('Marcus and I walked her to school at 8:10 am.')).toEqual([
    '2026-11-25 school: Marcus and I walked her to school',
  ]);
});

test('an appointment to come is a to-do and no event', async () => {
  const found = await extract({ ...base, text: 'Dentist on Thursday at 3 pm.' }, offlineModel());
  expect(found.events).toEqual([]);
  expect(found.actionItems).toMatchObject([{ title: 'Dentist', dueDate: '2026-11-26' }]);
});

test('getting somewhere is nothing to do; what one has got to do is', async () => {
  const todos = async (text: string) =>
    (await extract({ ...base, text }, offlineModel())).actionItems.map(({ title }) => title);
  expect(await todos('I got to the library at 5:55 pm because my meeting ran over.')).toEqual([]);
  expect(await todos('I got to school at 8.')).toEqual([]);
  expect(await todos('I’ve got to call the school.')).toEqual(['Call the school']);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { recordedInput, recordedNames, replay } from '@/lib/extraction/testing/recorded';

// Recorded answers test our code. They say nothing about how well a model reads.
let fake: FakeOpenAI;
beforeAll(async () => {
  fake = await startFakeOpenAI();
});
afterAll(() => fake.close());

const counted = async (name: string) => {
  const before = fake.calls.length;
  const extraction = await replay(fake, name);
  return { ...extraction, calls: fake.calls.length - before };
};
const longest = 'He pulled in at 6:47 and said “traffic,\n get over it.”';

test('a good answer is kept whole', async () => {
  const { events, actionItems, questions, dropped, calls, usage } = await counted('good');
  expect({ dropped, calls, usage }).toEqual({
    dropped: 0,
    calls: 1,
    usage: { inputTokens: 120, outputTokens: 45 },
  });
  const start = recordedInput.text.indexOf(longest);
  expect(events[0]).toEqual({
    type: 'incident',
    title: 'Pick-up 47 minutes late',
    description: 'The exchange was set for 6 pm. He pulled in at 6:47.',
    eventDate: '2026-03-10',
    startTime: '18:47',
    endDate: null,
    endTime: null,
    precision: 'exact',
    plannedAt: '2026-03-10T18:00',
    actualAt: '2026-03-10T18:47',
    datePhrase: 'tonight',
    location: 'library lot',
    basis: 'first_hand',
    participants: [
      { name: 'Me', role: 'self' },
      { name: 'Marcus Reed', role: 'co_parent' },
      { name: 'Jonah', role: 'child' },
    ],
    sources: [{ evidenceId: null, page: null, start, end: start + longest.length, quote: longest }],
    files: [],
  });
  expect(events[1]).toMatchObject({
    eventDate: '2026-03-06',
    startTime: '18:21',
    sources: [{ evidenceId: 'letter', page: 1 }],
    files: ['letter'],
  });
  expect(actionItems).toMatchObject([{ dueDate: '2026-03-13', duePhrase: 'by Friday' }]);
  expect(questions).toMatchObject([{ kind: 'time', event: null, source: { evidenceId: null } }]);
});

test('an event whose words stand nowhere, or in another source, is dropped and counted', async () => {
  const { events, actionItems, questions, dropped } = await counted('fabricated-quote');
  expect(events.map(({ title }) => title)).toEqual(['Collected from after-care at 6:21 pm']);
  expect({ actionItems, questions, dropped }).toEqual({
    actionItems: [],
    questions: [],
    dropped: 4,
  });
});

test('an offset takes the time or the day away, never shifts it', async () => {
  const { events, actionItems } = await counted('offset-in-date');
  expect(events).toMatchObject([
    { eventDate: '2026-03-10', startTime: null, precision: 'day', plannedAt: null, actualAt: null },
    { eventDate: null, startTime: null, precision: 'unknown', datePhrase: 'on Sunday' },
  ]);
  expect(actionItems).toMatchObject([{ dueDate: null, duePhrase: 'by Friday' }]);
});

test('words that judge are said anew, once, and what is quoted stays', async () => {
  const { events, actionItems, calls, usage } = await counted('verdicts-reworded');
  expect(events.map(({ title, description }) => [title, description])).toEqual([
    ['Pick-up 47 minutes late', 'He pulled in at 6:47.'],
    ['Wrote “traffic, get over it.”', null],
  ]);
  expect(actionItems[0]?.title).toBe('Send Dana the clock photo');
  expect({ calls, usage }).toEqual({ calls: 2, usage: { inputTokens: 240, outputTokens: 90 } });
  const asked = JSON.stringify(fake.calls.at(-1)?.body.input);
  expect(asked).toContain('Marcus violated the order');
  expect(asked).not.toContain('Jonah was crying');
});

test.each(['verdicts-kept', 'verdicts-refused'])(
  'what still judges after one try gives way to neutral labels: %s',
  async (name) => {
    const { events, actionItems, calls, dropped } = await counted(name);
    expect(events.map(({ title, description }) => [title, description])).toEqual([
      ['Incident', null],
      ['Wrote “traffic, get over it.”', null],
    ]);
    expect(actionItems[0]?.title).toBe('I need to send Dana the clock photo by Friday.');
    expect({ calls, dropped }).toEqual({ calls: 2, dropped: 0 });
  },
);

test('what a text orders is no event, even where its words are quoted verbatim', async () => {
  const { events, actionItems, dropped } = await counted('injected-event');
  expect(events.map(({ title }) => title)).toEqual(['Collected from after-care at 6:21 pm']);
  expect({ actionItems, dropped }).toEqual({ actionItems: [], dropped: 3 });
});

test('a day that does not follow from its words becomes a question', async () => {
  const { events, actionItems, questions, dropped } = await counted('another-day');
  expect(dropped).toBe(0);
  expect(events.map(({ eventDate, precision }) => [eventDate, precision])).toEqual(
    Array(3).fill([null, 'unknown']),
  );
  expect(actionItems).toMatchObject([{ dueDate: null }]);
  expect(
    questions.map(({ prompt, event, item, options }) => [
      prompt,
      event ?? item,
      options.map(({ date }) => date),
    ]),
  ).toEqual([
    ['Which day is meant by “tonight”?', 0, ['2026-03-03', '2026-03-10']],
    ['Which day is meant by “on Sunday”?', 1, ['2026-03-01', '2026-03-08']],
    ['Which day is meant by “a while ago”?', 2, ['2026-02-12']],
    ['Which day is meant by “by Friday”?', 0, ['2026-03-13', '2026-03-14']],
  ]);
  expect(questions[0]?.options[0]?.label).toBe('Tuesday 3 March 2026');
});

test('times, places, people and files that stand nowhere are left out', async () => {
  const { events } = await counted('invented-details');
  expect(events).toMatchObject([
    {
      eventDate: '2026-03-10',
      startTime: null,
      endTime: null,
      precision: 'day',
      plannedAt: null,
      actualAt: '2026-03-10T18:47',
      location: null,
      participants: [
        { name: 'Marcus Reed', role: 'co_parent' },
        { name: 'Jonah', role: 'child' },
      ],
      files: ['letter'],
    },
  ]);
});

test('what is still ahead is no event', async () => {
  expect(await counted('still-ahead')).toMatchObject({ events: [], dropped: 1 });
});

const failing: [string, string][] = [
  ['refusal', 'model_refused'],
  ['cut-json', 'model_bad_answer'],
  ['cut-by-limit', 'model_truncated'],
  ['in-a-fence', 'model_bad_answer'],
  ['another-type', 'model_bad_answer'],
];
test.each(failing)('%s is no answer', async (name, code) => {
  await expect(replay(fake, name)).rejects.toMatchObject({ code });
});

test('everything recorded is replayed by a test above', () => {
  const replayed = [
    ...['good', 'fabricated-quote', 'offset-in-date', 'injected-event', 'another-day'],
    ...[
      'invented-details',
      'still-ahead',
      'verdicts-reworded',
      'verdicts-kept',
      'verdicts-refused',
    ],
    ...failing.map(([name]) => name),
  ];
  expect(recordedNames().sort()).toEqual(replayed.sort());
});

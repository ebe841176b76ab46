import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import type { ExtractionInput } from '@/lib/extraction/input';
import { offlineModel } from '@/lib/extraction/offline';

const read = (text: string, part: Partial<ExtractionInput> = {}) =>
  extract(
    {
      ...{ text, referenceDate: '2026-03-08', timeZone: 'America/New_York', locale: 'en' },
      ...{ writtenAt: '2026-03-09T03:00:00Z', people: [], evidence: [], ...part },
    },
    offlineModel(),
  );
const moments = async (text: string, part: Partial<ExtractionInput> = {}) =>
  (await read(text, part)).events.map((one) => `${one.eventDate} ${one.startTime}`);

test('half an hour later is counted across the skipped hour', async () => {
  const text = 'He called at 1:50 in the morning. He called again exactly 30 minutes later.';
  expect(await moments(text)).toContain('2026-03-08 01:50');
  const { events } = await read(
    'He called at 1:50 am. Exactly 30 minutes later he called me back.',
  );
  expect(JSON.stringify(events)).not.toContain('02:20');
});

test('a time that no clock showed is asked about, never written down', async () => {
  const { events, questions } = await read('He called me at 2:20 am today.');
  expect(events).toMatchObject([{ eventDate: '2026-03-08', startTime: null }]);
  expect(questions).toMatchObject([
    { kind: 'time', options: [{ time: '01:20' }, { time: '03:20' }] },
  ]);
});

test('the hour that comes twice is kept as the wall showed it', async () => {
  const autumn = { referenceDate: '2026-11-01', writtenAt: '2026-11-02T03:00:00Z' };
  expect(await moments('He brought her home at 1:30 am today.', autumn)).toEqual([
    '2026-11-01 01:30',
  ]);
});

test('written after midnight, tonight is the evening before', async () => {
  const night = { referenceDate: '2026-01-24', writtenAt: '2026-01-24T06:20:00Z' };
  expect(await moments('Tonight at 9 pm he called and yelled at me.', night)).toEqual([
    '2026-01-23 21:00',
  ]);
});

test('a time on another clock is counted over; on one that isn’t named it is left out', async () => {
  const west = {
    ...{ referenceDate: '2026-12-13', timeZone: 'America/Los_Angeles' },
    writtenAt: '2026-12-14T06:00:00Z',
  };
  expect(await moments('She texted at 8:10 pm Eastern today.', west)).toEqual(['2026-12-13 17:10']);
  expect(await moments('I called them today at 7:30 pm their time.', west)).toEqual([
    '2026-12-13 null',
  ]);
});

test('morning or evening is asked where nothing says it', async () => {
  const { questions } = await read('He texted me at 9:20 today.');
  expect(questions).toMatchObject([
    { kind: 'time', event: 0, options: [{ time: '09:20' }, { time: '21:20' }] },
  ]);
});

test('without a reference day a relative one is a question, with the day of writing to tap', async () => {
  const { events, questions } = await read('Last Friday he dropped Nora off at 8 pm.', {
    ...{ referenceDate: null, writtenAt: '2026-03-08T20:00:00Z' },
  });
  expect(events).toMatchObject([{ eventDate: null, datePhrase: 'Last Friday' }]);
  expect(questions).toMatchObject([{ kind: 'date', event: 0, options: [{ date: '2026-03-06' }] }]);
});

test('a day that no calendar has is asked about', async () => {
  const { events, questions } = await read('On February 30 he kept the kids overnight.');
  expect(events).toMatchObject([{ eventDate: null }]);
  expect(questions).toMatchObject([{ kind: 'date', event: 0 }]);
});

test('another language is kept and said, not guessed', async () => {
  const { events, questions } = await read('El viernes llegó a las 6 y todo estuvo tranquilo.');
  expect(events).toEqual([]);
  expect(questions).toMatchObject([{ kind: 'other', event: null }]);
});

test.each([
  ['Pick-up was set for 6 pm today. Marcus pulled in at 6:47.', 'Pick-up 47 minutes late'],
  ['He dropped her off today at 5 pm, on time.', 'Drop-off on time'],
  ['Today Dana texted me at 4 pm about the shoes.', 'Message from Dana'],
])('a title like a person’s: %s', async (text, title) => {
  expect((await read(text)).events[0]?.title).toBe(title);
});

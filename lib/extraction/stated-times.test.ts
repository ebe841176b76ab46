import { expect, test } from 'vitest';
import type { ExtractionInput } from '@/lib/extraction/input';
import { sourcesOf } from '@/lib/extraction/sources';
import { statedTimes } from '@/lib/extraction/stated-times';

const isStated = (text: string, time: string) => {
  const input: ExtractionInput = {
    ...{ text, referenceDate: null, timeZone: 'UTC', people: [], locale: 'en' },
    ...{ writtenAt: '2026-03-10T00:00:00Z', evidence: [] },
  };
  return statedTimes(sourcesOf(input))(time);
};

test.each([
  ['He pulled in at 6:47.', '18:47'],
  ['He pulled in at 6:47.', '06:47'],
  ['Set for 6 pm.', '18:00'],
  ['At half past six he came.', '18:30'],
  ['We met at noon.', '12:00'],
  ['Er kam um 18 Uhr.', '18:00'],
  ['Il est arrivé à 18h47.', '18:47'],
  ['Llegó a las 6.', '18:00'],
  ['18時に来た。', '18:00'],
  ['Pick-up at 6 pm. He was 47 minutes late.', '18:47'],
  ['Set for 5:30 pm, he came an hour early.', '16:30'],
  ['It was midnight.', '00:00'],
])('%s states %s', (text, time) => {
  expect(isStated(text, time)).toBe(true);
});

test.each([
  ['He pulled in at 6:47 pm.', '06:47'],
  ['In the morning he came.', '09:00'],
  ['He paid 18.47 on 12/05.', '17:30'],
  ['', '00:00'],
])('%s does not state %s', (text, time) => {
  expect(isStated(text, time)).toBe(false);
});

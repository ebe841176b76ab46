import { expect, test } from 'vitest';
import { datesOnScreen } from '@/lib/readers/on-screen';

const values = (text: string) => datesOnScreen(text).map((date) => date.value);

test('finds dates as they stand, each once and in order', () => {
  expect(values('Fri, Nov 13, 2026\n5:42 PM\n13 November\nNov. 14\nFri, Nov 13, 2026')).toEqual([
    'Fri, Nov 13, 2026',
    '13 November',
    'Nov. 14',
  ]);
  expect(values('due 2026-11-30 or 11/30/26')).toEqual(['2026-11-30', '11/30/26']);
});

test('times, prices and words are no dates', () => {
  expect(values('at 5:42, $12.50, room 12, may 3 of us, March on')).toEqual(['may 3']);
  expect(values('he said maybe at 12')).toEqual([]);
});

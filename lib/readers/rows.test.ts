import { expect, test } from 'vitest';
import { isTable, rowsOf } from '@/lib/readers/rows';
import type { Box } from '@/lib/readers/schema';

const line = (text: string, left: number, top: number, right = left + text.length / 100) => ({
  words: text.split(' ').map((word) => ({ text: word })),
  upright: [left, top, right, top + 0.02] as Box,
});
const days = ['09/14/2026', '09/15/2026', '09/16/2026', '09/17/2026'];

test('lines beside each other are one row, whatever order they were found in', () => {
  const [date, name, total] = [
    line('Date', 0.1, 0.2),
    line('By', 0.4, 0.205),
    line('Sum', 0.1, 0.3),
  ];
  expect(rowsOf([name, total, date])).toEqual([[date, name], [total]]);
});

test('short cells that begin where others begin are a table', () => {
  const cells = days.flatMap((day, at) => [
    line(day, 0.1, at / 10),
    line(at % 2 ? 'Grandmother' : 'L. Ferris', 0.4, at / 10),
    line('3:01 PM', 0.7, at / 10),
  ]);
  expect(isTable(rowsOf([line('Attendance', 0.1, 0.9), ...cells]))).toBe(true);
});

test('two columns of prose and a letter are none', () => {
  const prose = 'were dismissed at a quarter to three and waited';
  const columns = days.flatMap((_, at) => [
    line(prose, 0.05, at / 20, 0.45),
    line(prose, 0.55, at / 20, 0.95),
  ]);
  expect(isTable(rowsOf(columns))).toBe(false);
  const letter = days.map((_, at) => line(prose, 0.1, 0.3 + at / 20));
  expect(isTable(rowsOf([line('Lakeside', 0.1, 0.1), line('March 12', 0.7, 0.1), ...letter]))).toBe(
    false,
  );
});

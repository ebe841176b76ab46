import { expect, test } from 'vitest';
import { sizeForReading } from '@/lib/readers/picture';

test('pictures are read at 2400 px at most, long screenshots at 1000 px of width', () => {
  expect(sizeForReading(4000, 3000)).toBe(2400);
  expect(sizeForReading(1170, 2532)).toBe(2400);
  expect(sizeForReading(1170, 7020)).toBe(6000);
  expect(sizeForReading(300, 60_000)).toBe(10_000);
});

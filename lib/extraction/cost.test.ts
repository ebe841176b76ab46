import { expect, test } from 'vitest';
import { costOf } from '@/lib/extraction/cost';

const usage = { inputTokens: 1200, outputTokens: 450 };

test('tokens at a price a million are a cost', () => {
  expect(costOf(usage, { input: 2.5, output: 10 })).toBe(0.0075);
  expect(costOf({ inputTokens: 1, outputTokens: 0 }, { input: 0.15, output: 0.6 })).toBe(0);
});

test('without a price, or without use, there is no cost', () => {
  expect(costOf(usage, { input: 2.5, output: undefined })).toBeNull();
  expect(costOf(null, { input: 2.5, output: 10 })).toBeNull();
});

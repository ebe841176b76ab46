import { expect, test } from 'vitest';
import { hasVerdict } from '@/lib/extraction/verdicts';

test.each([
  'Violation of the order',
  'He was drunk at pick-up',
  'Verbally abusive call',
  'Emotional neglect',
  'He was high',
  'Parental alienation',
  'He obviously forgot',
  'Gaslighting by text',
  'A toxic exchange',
  'Kidnapped for the weekend',
])('a verdict: %s', (title) => {
  expect(hasVerdict(title, ['He came late.'])).toBe(true);
});

test.each([
  'High fever at school',
  'High school visit',
  'Pick-up 47 minutes late',
  'Left at the busy road',
])('no verdict: %s', (title) => {
  expect(hasVerdict(title, [])).toBe(false);
});

test('a person’s own words may be quoted, invented ones may not', () => {
  expect(hasVerdict('Wrote “you are abusive”', ['he wrote "you are abusive" at 5'])).toBe(false);
  expect(hasVerdict('Wrote “you are abusive”', ['he wrote hello'])).toBe(true);
});

test('always, never and refused count only where they were said', () => {
  expect(hasVerdict('Refused the hand-over', ['he refused to hand him over'])).toBe(false);
  expect(hasVerdict('Refused the hand-over', ['he did not come'])).toBe(true);
  expect(hasVerdict('Never asked', ['he never asked'])).toBe(false);
});

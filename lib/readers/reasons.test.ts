import { expect, test } from 'vitest';
import { reasonSentence } from '@/lib/readers/reasons';
import { readingReason } from '@/lib/readers/schema';

test('every reason has one plain sentence or two, without alarm', () => {
  for (const reason of readingReason.options) {
    expect(reasonSentence(reason)).toMatch(/^[A-Z][^!]+\.$/);
  }
  expect(reasonSentence('password_protected')).toBe(
    'It is password-protected. The file itself is safe.',
  );
});

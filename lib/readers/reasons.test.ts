import { expect, test } from 'vitest';
import { READING_REASONS, reasonSentence } from '@/lib/readers/reasons';

test('every reason has one plain sentence or two, without alarm', () => {
  for (const reason of READING_REASONS) {
    expect(reasonSentence(reason)).toMatch(/^[A-Z][^!]+\.$/);
  }
  expect(reasonSentence('password_protected')).toBe(
    'It is password-protected. The file itself is safe.',
  );
});

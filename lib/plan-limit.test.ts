import { expect, test } from 'vitest';
import { planLimitSentence } from '@/lib/plan-limit';

test('says the plan, what it holds and what is used', () => {
  const free = { code: 'plan_limit', used: 5, limit: 5, plan: 'Free' } as const;
  expect(planLimitSentence('entries', free)).toBe(
    'Your Free plan holds 5 entries, and 5 are used.',
  );
  expect(planLimitSentence('files', { ...free, used: 1, limit: 1 })).toBe(
    'Your Free plan holds 1 file, and 1 is used.',
  );
});

import { expect, test } from 'vitest';
import { canMove, isActive, isTerminal } from '@/lib/jobs/state';

const ALL = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;

test('exactly these moves are allowed', () => {
  const moves = ALL.flatMap((from) =>
    ALL.filter((to) => canMove(from, to)).map((to) => [from, to]),
  );
  expect(moves).toEqual([
    ['pending', 'processing'],
    ['pending', 'failed'],
    ['pending', 'cancelled'],
    ['processing', 'pending'],
    ['processing', 'completed'],
    ['processing', 'failed'],
    ['processing', 'cancelled'],
  ]);
});

test('a status is either active or terminal', () => {
  expect(ALL.filter(isTerminal)).toEqual(['completed', 'failed', 'cancelled']);
  expect(ALL.filter(isActive)).toEqual(['pending', 'processing']);
});

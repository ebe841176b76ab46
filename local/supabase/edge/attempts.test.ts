import { expect, test } from 'vitest';
import { countAttempts } from './attempts.ts';

const wrong = async () => ({ result: 'wrong', wrong: true });
const right = async () => ({ result: 'right', wrong: false });

test('the sixth try within a minute of five wrong ones is not run', async () => {
  const attempts = countAttempts(() => 0);
  for (let n = 0; n < 5; n += 1) expect(await attempts.run('ana', wrong)).toBe('wrong');
  expect(await attempts.run('ana', right)).toBeNull();
  expect(await attempts.run('ben', right)).toBe('right');
});

test('a minute later there are tries again', async () => {
  let now = 0;
  const attempts = countAttempts(() => now);
  for (let n = 0; n < 5; n += 1) await attempts.run('ana', wrong);
  now = 60_001;
  expect(await attempts.run('ana', right)).toBe('right');
});

test('a right try forgets the wrong ones before it', async () => {
  const attempts = countAttempts(() => 0);
  for (let n = 0; n < 4; n += 1) await attempts.run('ana', wrong);
  await attempts.run('ana', right);
  for (let n = 0; n < 4; n += 1) await attempts.run('ana', wrong);
  expect(await attempts.run('ana', right)).toBe('right');
});

test('tries at once are counted one after the other', async () => {
  const attempts = countAttempts(() => 0);
  const answers = await Promise.all(Array.from({ length: 9 }, () => attempts.run('ana', wrong)));
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(5);
});

test('more than twenty that wait are turned away', async () => {
  const attempts = countAttempts(() => 0);
  const answers = await Promise.all(Array.from({ length: 25 }, () => attempts.run('ana', right)));
  expect(answers.filter((answer) => answer === null)).toHaveLength(5);
});

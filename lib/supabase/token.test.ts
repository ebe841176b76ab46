import { expect, it } from 'vitest';
import { keepToken } from './token';

const ANNA = '6f1f1c62-3f0e-4a52-8d43-0f4d7c6e2a01';

/** A server with tokens of an hour, a clock to turn, and how often it was asked. */
function stage(answer: (nth: number) => { token: string; secondsLeft: number } | null) {
  let [now, asked] = [0, 0];
  const token = keepToken(
    ANNA,
    async () => answer(++asked),
    () => now,
  );
  return { token, pass: (seconds: number) => (now += seconds * 1000), asked: () => asked };
}

const hourly = (nth: number) => ({ token: `t${nth}`, secondsLeft: 3600 });

it('keeps a token until a minute before its end', async () => {
  const { token, pass } = stage(hourly);
  expect(await token.get()).toBe('t1');
  pass(3539);
  expect(await token.get()).toBe('t1');
  pass(1);
  expect(await token.get()).toBe('t2');
});

it('asks once for all who wait', async () => {
  const { token, asked } = stage(hourly);
  expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(['t1', 't1', 't1']);
  expect(asked()).toBe(1);
});

it('asks anew once a token was refused', async () => {
  const { token } = stage(hourly);
  await token.get();
  token.drop();
  expect(await token.get()).toBe('t2');
});

it('gives none while nobody is signed in, and asks again', async () => {
  const { token } = stage((nth) => (nth === 1 ? null : hourly(nth)));
  expect(await token.get()).toBeNull();
  expect(await token.get()).toBe('t2');
});

it('throws where the server can’t be reached, and asks again', async () => {
  const { token } = stage((nth) => {
    if (nth === 1) throw new Error('away');
    return hourly(nth);
  });
  await expect(token.get()).rejects.toThrow('away');
  expect(await token.get()).toBe('t2');
});

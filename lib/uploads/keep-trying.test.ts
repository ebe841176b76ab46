import { expect, test } from 'vitest';
import { Dropped, keepTrying } from '@/lib/uploads/keep-trying';

function trying(stop = new AbortController()) {
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  return { waits, options: { signal: stop.signal, onWait: () => {}, wait } };
}

test('tries again until it works', async () => {
  const { waits, options } = trying();
  let calls = 0;
  const work = async () => {
    calls += 1;
    if (calls < 4) throw new Dropped();
    return calls;
  };
  expect(await keepTrying(work, options)).toBe(4);
  expect(waits).toEqual([500, 1_000, 2_000]);
});

test('gives up after a minute without a sign of life', async () => {
  const { waits, options } = trying();
  await expect(keepTrying(() => Promise.reject(new Dropped()), options)).rejects.toThrow(Dropped);
  expect(waits.reduce((sum, ms) => sum + ms)).toBe(60_500);
});

test('a little progress starts the minute anew', async () => {
  const { waits, options } = trying();
  let calls = 0;
  const work = async (moved: () => void) => {
    calls += 1;
    if (calls === 30) return 'there';
    moved();
    throw new Dropped();
  };
  expect(await keepTrying(work, options)).toBe('there');
  expect(new Set(waits)).toEqual(new Set([500]));
});

test('stops when it is stopped', async () => {
  const stop = new AbortController();
  const { waits, options } = trying(stop);
  const work = () => {
    stop.abort();
    return Promise.reject(new Dropped());
  };
  await expect(keepTrying(work, options)).rejects.toThrow(Dropped);
  expect(waits).toEqual([]);
});

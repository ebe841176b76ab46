import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDrafts, lendHand, restDrafts } from './hands';

const done: string[] = [];
let takeBack: (() => void)[] = [];

function work(flush: () => Promise<void>) {
  takeBack.push(
    lendHand({
      flush,
      hold: (on) => done.push(on ? 'held' : 'goes on'),
    }),
    lendHand({ close: () => done.push('closed') }),
  );
}

beforeEach(() => {
  done.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  for (const take of takeBack) take();
  takeBack = [];
  vi.useRealTimers();
});

it('lets the last words go out, then nothing, until the page goes on', async () => {
  work(async () => void done.push('sent'));
  const goOn = await restDrafts();
  expect(done).toEqual(['sent', 'held']);
  goOn();
  closeDrafts();
  expect(done).toEqual(['sent', 'held', 'goes on', 'closed']);
});

it('waits no longer than three seconds for a server that is away', async () => {
  work(() => new Promise(() => {}));
  const resting = restDrafts();
  await vi.advanceTimersByTimeAsync(3_000);
  await resting;
  expect(done).toEqual(['held']);
});

it('asks nothing of a page that was left', async () => {
  work(async () => void done.push('sent'));
  for (const take of takeBack) take();
  await restDrafts();
  closeDrafts();
  expect(done).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Running } from './running.ts';
import { backoff, type Part, supervise } from './supervise.ts';

// A part whose processes live only in memory: `end()` plays a process that ends by itself.
function fakePart(change: Partial<Part> = {}) {
  const starts: { end: () => void; stopped: boolean }[] = [];
  const part: Part = {
    name: 'app',
    label: 'app',
    required: true,
    readyWithinMs: 1_000,
    ready: async () => true,
    async start(): Promise<Running> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const entry = { end: resolve, stopped: false };
      starts.push(entry);
      const stop = () => {
        entry.stopped = true;
        resolve();
      };
      return {
        pid: starts.length,
        exited: promise,
        stop,
        kill: stop,
        lastLines: () => ['no disk'],
      };
    },
    ...change,
  };
  return { part, starts };
}

const watcher = { changed: vi.fn(), lost: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe('supervise', () => {
  test('a part that ended by itself is started again, later each time', async () => {
    const { part, starts } = fakePart();
    const app = supervise(part, watcher);
    await vi.advanceTimersByTimeAsync(0);
    await app.ready;
    starts[0]?.end();
    await vi.advanceTimersByTimeAsync(499);
    expect(starts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(starts).toHaveLength(2);
    starts[1]?.end();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(starts).toHaveLength(3);
    expect(watcher.lost.mock.calls).toEqual([
      ['app', 500],
      ['app', 1_000],
    ]);
  });

  test('the pause is short again after a minute of health', async () => {
    const { part, starts } = fakePart();
    supervise(part, watcher);
    await vi.advanceTimersByTimeAsync(0);
    starts[0]?.end();
    await vi.advanceTimersByTimeAsync(500);
    await vi.advanceTimersByTimeAsync(61_000);
    starts[1]?.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(watcher.lost).toHaveBeenLastCalledWith('app', 500);
  });

  test('a required part that ends before it was ready ends the start', async () => {
    const { part, starts } = fakePart({ ready: async () => false });
    const app = supervise(part, watcher);
    const outcome = expect(app.ready).rejects.toThrow(
      /^The app stopped while starting; .+:\n {2}no disk$/,
    );
    await vi.advanceTimersByTimeAsync(0);
    starts[0]?.end();
    await vi.advanceTimersByTimeAsync(60_000);
    await outcome;
    expect(starts).toHaveLength(1);
  });

  test("a required part that doesn't answer in time ends the start", async () => {
    const { part } = fakePart({ ready: async () => false });
    const app = supervise(part, watcher);
    const outcome = expect(app.ready).rejects.toThrow(/^The app didn't answer in time/);
    await vi.advanceTimersByTimeAsync(1_200);
    await outcome;
  });

  test('a part that may be late is tried again although it was never ready', async () => {
    const { part, starts } = fakePart({ ready: async () => false, required: false });
    supervise(part, watcher);
    await vi.advanceTimersByTimeAsync(0);
    starts[0]?.end();
    await vi.advanceTimersByTimeAsync(500);
    expect(starts).toHaveLength(2);
  });

  test('a start that throws says why', async () => {
    const reason = new Error('no disk');
    const { part } = fakePart({ start: () => Promise.reject(reason) });
    await expect(supervise(part, watcher).ready).rejects.toBe(reason);
  });

  test('a stopped part is not started again', async () => {
    const { part, starts } = fakePart();
    const app = supervise(part, watcher);
    await vi.advanceTimersByTimeAsync(0);
    app.stop();
    await app.stopped;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(starts).toHaveLength(1);
    expect(starts[0]?.stopped).toBe(true);
    expect(app.pid()).toBeUndefined();
  });
});

test('the pauses double and end at half a minute', () => {
  expect([0, 1, 2, 6, 20].map(backoff)).toEqual([500, 1_000, 2_000, 30_000, 30_000]);
});

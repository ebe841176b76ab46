import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from './when-idle';

const page = (readyState: 'loading' | 'complete') => {
  const target = new EventTarget();
  vi.stubGlobal('window', target);
  vi.stubGlobal('document', { readyState });
  return target;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('runs once, in a free moment after the page was first used', () => {
  const run = vi.fn();
  const target = page('complete');
  whenIdle(run);
  vi.advanceTimersByTime(4_000);
  expect(run).not.toHaveBeenCalled();
  for (const sign of ['input', 'keydown', 'pointerdown']) target.dispatchEvent(new Event(sign));
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('runs on a page that nobody uses, five seconds after it has loaded', () => {
  const run = vi.fn();
  const target = page('loading');
  whenIdle(run);
  vi.advanceTimersByTime(60_000);
  expect(run).not.toHaveBeenCalled();
  target.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(5_100);
  expect(run).toHaveBeenCalledTimes(1);
});

test('is called off', () => {
  const run = vi.fn();
  const target = page('complete');
  const callOff = whenIdle(run);
  target.dispatchEvent(new Event('pointerdown'));
  callOff();
  vi.advanceTimersByTime(10_000);
  expect(run).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connection } from '@/lib/jobs/connection';

const page = { dataset: {} as Record<string, string> };
const network = { onLine: true };
let close = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { documentElement: page });
  vi.stubGlobal('navigator', network);
  close = connection.open();
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function goOnline(isOnline: boolean) {
  network.onLine = isOnline;
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

test('nothing is said of a stream that takes a moment to begin or to come back', () => {
  expect(connection.view()).toBe('starting');
  vi.advanceTimersByTime(5_900);
  connection.setLive(true);
  expect([connection.view(), page.dataset.realtime]).toEqual(['live', 'live']);
  connection.setLive(false);
  vi.advanceTimersByTime(5_900);
  expect([connection.view(), page.dataset.realtime]).toEqual(['starting', 'off']);
  connection.setLive(true);
  vi.advanceTimersByTime(60_000);
  expect(connection.view()).toBe('live');
});

test('a stream that stays away is said to be, until it is back', () => {
  vi.advanceTimersByTime(6_000);
  expect(connection.view()).toBe('paused');
  // Each try to connect that fails says so again.
  connection.setLive(false);
  expect(connection.view()).toBe('paused');
  connection.setLive(true);
  expect(connection.view()).toBe('live');
});

test('offline is said at once, and on return what holds then', () => {
  connection.setLive(true);
  const heard: string[] = [];
  const leave = connection.subscribe(() => heard.push(connection.view()));
  goOnline(false);
  connection.setLive(false);
  vi.advanceTimersByTime(6_000);
  goOnline(true);
  connection.setLive(true);
  leave();
  expect(heard).toEqual(['offline', 'paused', 'live']);
});

test('a page that nobody is signed in on any more says nothing', () => {
  vi.advanceTimersByTime(6_000);
  close();
  expect(connection.view()).toBe('starting');
  vi.advanceTimersByTime(60_000);
  expect(connection.view()).toBe('starting');
});

import { describe, expect, test } from 'vitest';
import { admit, type Candidate, type LiveRun } from './admit.ts';

function run(id: string, part: Partial<Candidate> = {}): Candidate {
  return { id, queue: 'work', concurrencyKey: null, awaited: false, ...part };
}

function live(id: string, part: Partial<LiveRun> = {}): LiveRun {
  return { ...run(id), state: 'EXECUTING', ...part };
}

function choose(queued: Candidate[], running: LiveRun[] = [], part = {}): string[] {
  return admit({
    queued,
    live: running,
    limitOf: () => ({ perKey: null, combined: null }),
    lastServed: () => 0,
    maxLive: 8,
    ...part,
  });
}

const waiting = (count: number) =>
  Array.from({ length: count }, (_, i) => live(`w${i}`, { state: 'EXECUTING_WITH_WAITPOINTS' }));

describe('room', () => {
  test('runs that nobody waits for take at most half of the processes', () => {
    const queued = Array.from({ length: 20 }, (_, i) => run(`r${i}`));
    expect(choose(queued)).toEqual(['r0', 'r1', 'r2', 'r3']);
  });

  test('children of waiting parents fill the rest, and go first', () => {
    const children = Array.from({ length: 20 }, (_, i) => run(`c${i}`, { awaited: true }));
    expect(choose([run('root'), ...children], waiting(4))).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  test('a single process is enough for one root', () => {
    expect(choose([run('a'), run('b')], [], { maxLive: 1 })).toEqual(['a']);
  });

  test('when every live run waits, one child more is let in, and no root', () => {
    const queued = [run('root'), run('c1', { awaited: true }), run('c2', { awaited: true })];
    expect(choose(queued, waiting(8))).toEqual(['c1']);
    expect(choose(queued, [...waiting(7), live('busy')])).toEqual([]);
  });
});

describe('turns', () => {
  const of = (key: string, count: number) =>
    Array.from({ length: count }, (_, i) => run(`${key}${i}`, { concurrencyKey: key }));

  test('keys take turns whatever their number of runs', () => {
    expect(choose([...of('a', 500), ...of('b', 1), ...of('c', 2)])).toEqual([
      'a0',
      'b0',
      'c0',
      'a1',
    ]);
  });

  test('a key with fewer live runs goes first', () => {
    const busy = [live('x', { concurrencyKey: 'a' })];
    expect(choose([...of('a', 3), ...of('b', 3)], busy)).toEqual(['b0', 'a0', 'b1']);
  });

  test('among equals the one that was served longest ago goes first', () => {
    const lastServed = (lane: string) => (lane.endsWith('a') ? 2 : 1);
    expect(choose([...of('a', 1), ...of('b', 1)], [], { lastServed })).toEqual(['b0', 'a0']);
  });
});

describe('limits of a queue', () => {
  const limitOf = () => ({ perKey: 1, combined: 2 });

  test('hold for each key and for all keys together', () => {
    const queued = ['a', 'a', 'b', 'c'].map((key, i) => run(`${key}${i}`, { concurrencyKey: key }));
    expect(choose(queued, [], { limitOf })).toEqual(['a0', 'b2']);
  });

  test('a waiting run gives its place back', () => {
    const parent = live('p', { state: 'EXECUTING_WITH_WAITPOINTS' });
    expect(choose([run('child', { awaited: true })], [parent], { limitOf })).toEqual(['child']);
    expect(choose([run('other')], [live('p')], { limitOf })).toEqual([]);
  });
});

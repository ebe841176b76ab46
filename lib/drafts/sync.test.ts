import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Draft, newDraft } from './draft';
import type { SaveAnswer } from './schema';
import { createSync } from './sync';

const sent: string[] = [];
const heard: string[] = [];
let answers: (SaveAnswer | Promise<SaveAnswer> | 'away')[] = [];

function open() {
  return createSync(
    async (draft) => {
      sent.push(draft.text);
      const answer = await (answers.shift() ?? { code: 'saved', rev: 1 });
      if (answer === 'away') throw new Error('away');
      return answer;
    },
    {
      onAnswer: (draft, answer) => heard.push(`${answer.code} ${draft.text}`),
      onMiss: () => heard.push('miss'),
    },
  );
}

const words = (text: string, over: Partial<Draft> = {}) => ({ ...newDraft(null), text, ...over });

beforeEach(() => {
  sent.length = heard.length = 0;
  answers = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('has the newest words on the server within five seconds, also while somebody types on', async () => {
  const sync = open();
  const draft = words('');
  for (let at = 1; at <= 50; at += 1) {
    sync.push({ ...draft, text: `${at}` });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(Number(sent.at(-1))).toBeGreaterThan(20);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent.at(-1)).toBe('50');
  expect(sent.length).toBeLessThan(5);
});

it('sends nothing that the server has, and nothing that is empty', async () => {
  const sync = open();
  sync.push(words('known', { changedAt: 5, sentAt: 5, rev: 1 }));
  sync.push(words(' '));
  await sync.flush();
  expect(sent).toEqual([]);
  // Emptied, the server is to forget it.
  sync.push(words('', { rev: 1 }));
  await sync.flush();
  expect(sent).toEqual(['']);
});

it('tries again where the server is away, ever less often, and at once when asked to', async () => {
  answers = ['away', 'away'];
  const sync = open();
  sync.push(words('x'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(heard).toEqual(['miss']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heard).toEqual(['miss', 'miss']);
  await sync.flush();
  expect(heard).toEqual(['miss', 'miss', 'saved x']);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent).toEqual(['x', 'x', 'x']);
});

it('sends one at a time, the newest after the one on its way', async () => {
  const gate = Promise.withResolvers<SaveAnswer>();
  answers = [gate.promise];
  const sync = open();
  const draft = words('old');
  sync.push(draft);
  const first = sync.flush();
  sync.push({ ...draft, text: 'newer' });
  const second = sync.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(['old']);
  gate.resolve({ code: 'saved', rev: 1 });
  await Promise.all([first, second]);
  expect(sent).toEqual(['old', 'newer']);
});

it('hears no answer about what was submitted or thrown away meanwhile', async () => {
  const gate = Promise.withResolvers<SaveAnswer>();
  answers = [gate.promise];
  const sync = open();
  const draft = words('x');
  sync.push(draft);
  const sending = sync.flush();
  await vi.advanceTimersByTimeAsync(0);
  sync.end(draft.id);
  gate.resolve({ code: 'submitted' });
  await sending;
  sync.push({ ...draft, text: 'y' });
  await sync.flush();
  expect(heard).toEqual([]);
  expect(sent).toEqual(['x']);
});

it('says that a draft without room lies on the device only, and asks no more', async () => {
  answers = [{ code: 'too_many' }];
  const sync = open();
  sync.push(words('x'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['miss']);
  expect(sent).toEqual(['x']);
});

it('sends nothing while it is held, and afterwards what waited', async () => {
  const sync = open();
  sync.hold(true);
  sync.push(words('x'));
  await vi.advanceTimersByTimeAsync(60_000);
  await sync.flush();
  expect(sent).toEqual([]);
  sync.hold(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual(['x']);
});

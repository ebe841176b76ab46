import { expect, test } from 'vitest';
import type { Laid } from '@/lib/readers/bubbles';
import { chatOf } from '@/lib/readers/chat';

const line = (text: string, left: number, top: number, right: number): Laid => ({
  text,
  box: [left, top, right, top + 0.02],
});

test('bubbles to the right and left are messages, with the time in or above them', () => {
  const chat = chatOf([
    line('9:41', 0.08, 0.02, 0.16),
    line('Sam Alder', 0.38, 0.07, 0.62),
    line('Tue, March 10, 2026', 0.32, 0.15, 0.68),
    line('Where are you?', 0.55, 0.22, 0.92),
    line('On my way, ten', 0.08, 0.3, 0.5),
    line('minutes', 0.08, 0.325, 0.3),
    line('17:42', 0.4, 0.35, 0.48),
    line('OK', 0.84, 0.42, 0.92),
  ]);
  expect(chat).toEqual({
    contact: 'Sam Alder',
    messages: [
      { side: 'right', from: 3, to: 3, time: null },
      { side: 'left', from: 4, to: 6, time: '17:42' },
      { side: 'right', from: 7, to: 7, time: null },
    ],
  });
});

test('a time above every message is no reason against a conversation', () => {
  const chat = chatOf([
    line('Marcus Reed', 0.38, 0.05, 0.62),
    line('Friday, November 13, 2026', 0.32, 0.12, 0.68),
    ...[0.2, 0.4].flatMap((top) => [
      line('5:42 PM', 0.44, top, 0.56),
      line('Running late, leaving now', 0.06, top + 0.05, 0.5),
      line('5:44 PM', 0.44, top + 0.1, 0.56),
      line('We are waiting', 0.6, top + 0.15, 0.94),
    ]),
    line('6:03 PM', 0.44, 0.6, 0.56),
  ]);
  expect(chat?.messages.map(({ side, time }) => [side, time])).toEqual([
    ['left', '5:42 PM'],
    ['right', '5:44 PM'],
    ['left', '5:42 PM'],
    ['right', '5:44 PM'],
  ]);
});

test('a message over two lines may end a word before the edge', () => {
  const chat = chatOf([
    line('Tuesday, October 6, 2026 7:15 PM', 0.24, 0.1, 0.76),
    line('Can you bring the soccer shoes', 0.26, 0.17, 0.877),
    line('tomorrow?', 0.26, 0.195, 0.47),
    line('Yes, they are in the car', 0.07, 0.29, 0.51),
    line('Thank you, practice starts at 4', 0.35, 0.5, 0.931),
  ]);
  expect(chat?.messages.map(({ side }) => side)).toEqual(['right', 'left', 'right']);
});

test('a stamp hangs apart; a time that the line breaks before is said', () => {
  const chat = chatOf([
    line('Tue, March 10, 2026', 0.32, 0.1, 0.68),
    line('Probably closer to', 0.45, 0.2, 0.92),
    line('7:15', 0.45, 0.225, 0.53),
    { ...line('OK 4:31 PM', 0.08, 0.3, 0.3), stamp: '4:31 PM' },
    { ...line('Fine, see you', 0.55, 0.4, 0.92), stamp: null },
  ]);
  expect(chat?.messages.map(({ side, time }) => [side, time])).toEqual([
    ['right', null],
    ['left', '4:31 PM'],
    ['right', null],
  ]);
});

test('a letter and a bill are no chats', () => {
  const letter = Array.from({ length: 12 }, (_, row) =>
    line('Words of a letter', 0.1, 0.1 + row * 0.05, row % 3 === 0 ? 0.4 : 0.8),
  );
  expect(chatOf([line('March 10, 2026 at 5:30', 0.7, 0.05, 0.9), ...letter])).toBeNull();
  expect(chatOf(letter)).toBeNull();
  const bill = Array.from({ length: 5 }, (_, row) => [
    line('Visit at 9:30', 0.1, 0.2 + row * 0.05, 0.3),
    line('$15.00', 0.8, 0.2 + row * 0.05, 0.9),
  ]).flat();
  expect(chatOf(bill)).toBeNull();
});

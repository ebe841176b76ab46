import { expect, test } from 'vitest';
import { grouped } from './groups';
import type { Todo } from './todo';

const todo = (title: string, over: Partial<Todo> = {}): Todo => ({
  ...{ id: title, title, dueDate: null, duePhrase: null, doneAt: null },
  ...{ createdAt: '2026-03-01T00:00:00Z', entryId: null, entryDay: null },
  ...over,
});

test('to-dos stand where they are due, empty groups are left out', () => {
  const todos = [
    todo('in a week', { dueDate: '2026-03-17' }),
    todo('on the last day of this week', { dueDate: '2026-03-16' }),
    todo('today', { dueDate: '2026-03-10' }),
    todo('yesterday', { dueDate: '2026-03-09' }),
    todo('long ago', { dueDate: '2026-01-01' }),
    todo('done', { dueDate: '2026-01-01', doneAt: '2026-03-02T00:00:00Z' }),
  ];
  const found = grouped(todos, '2026-03-10').map((each) => [
    each.group,
    each.todos.map(({ title }) => title),
  ]);
  expect(found).toEqual([
    ['Overdue', ['long ago', 'yesterday']],
    ['This week', ['today', 'on the last day of this week']],
    ['Later', ['in a week']],
    ['Done', ['done']],
  ]);
});

test('without a date the latest added comes first, done ones as they were done', () => {
  const at = (day: number) => `2026-03-0${day}T00:00:00Z`;
  const todos = [
    todo('older', { createdAt: at(1) }),
    todo('newer', { createdAt: at(2) }),
    todo('done first', { doneAt: at(3) }),
    todo('done last', { doneAt: at(4) }),
  ];
  expect(grouped(todos, '2026-03-10').flatMap((each) => each.todos.map(({ id }) => id))).toEqual([
    ...['newer', 'older'],
    ...['done last', 'done first'],
  ]);
});

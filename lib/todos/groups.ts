import { addDays } from '@/lib/time/days';
import type { Todo } from '@/lib/todos/todo';

export const GROUPS = ['Overdue', 'This week', 'Later', 'No date', 'Done'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * To-dos by when they are due: this week is today and the six days after it. Within a group the
 * earliest comes first; without a date the latest added, done ones by when they were done. `today` is
 * a calendar day.
 */
export function grouped(todos: Todo[], today: string): { group: Group; todos: Todo[] }[] {
  const week = addDays(today, 6);
  return GROUPS.map((group) => ({
    group,
    todos: todos.filter((todo) => groupOf(todo, today, week) === group).toSorted(ORDERS[group]),
  })).filter((each) => each.todos.length > 0);
}

function groupOf({ doneAt, dueDate }: Todo, today: string, week: string): Group {
  if (doneAt) return 'Done';
  if (!dueDate) return 'No date';
  return dueDate < today ? 'Overdue' : dueDate <= week ? 'This week' : 'Later';
}

type Order = (a: Todo, b: Todo) => number;
const byDue: Order = (a, b) =>
  compare(a.dueDate ?? '', b.dueDate ?? '') || compare(a.createdAt, b.createdAt);
const ORDERS: Record<Group, Order> = {
  Overdue: byDue,
  'This week': byDue,
  Later: byDue,
  'No date': (a, b) => compare(b.createdAt, a.createdAt),
  Done: (a, b) => compare(b.doneAt ?? '', a.doneAt ?? ''),
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import { expect, test } from 'vitest';
import { calendarOf } from './calendar';
import type { Todo } from './todo';

const todo = (id: string, over: Partial<Todo>): Todo => ({
  ...{ id, title: 'Ask Robin about the inhaler', dueDate: null, duePhrase: 'by Friday' },
  ...{ doneAt: null, createdAt: '', entryId: null, entryDay: null, ...over },
});

test('open to-dos with a day are whole days, without a word of what they are', () => {
  const todos = [
    todo('one', { dueDate: '2026-02-28' }),
    todo('two', {}),
    todo('three', { dueDate: '2026-03-01', doneAt: '2026-02-01T00:00:00Z' }),
  ];
  const at = { stamp: new Date('2026-02-10T09:08:07.123Z'), origin: 'https://own.test' };
  expect(calendarOf(todos, at)).toBe(
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Daylight//To-dos//EN', 'BEGIN:VEVENT'],
      ...['UID:one@daylight', 'DTSTAMP:20260210T090807Z', 'DTSTART;VALUE=DATE:20260228'],
      ...['DTEND;VALUE=DATE:20260301', 'SUMMARY:Reminder', 'URL:https://own.test/todo'],
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  );
});

import { addDays } from '@/lib/time/days';
import type { Todo } from '@/lib/todos/todo';

/**
 * An iCalendar file (RFC 5545) with a whole day for each open to-do that has one. Calendars are seen
 * by others: each is called "Reminder", and only the link says of what. `stamp` is the instant at
 * which it is made, `origin` the app's address.
 */
export function calendarOf(todos: Todo[], { stamp, origin }: { stamp: Date; origin: string }) {
  const made = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const days = todos.flatMap(({ id, dueDate, doneAt }) =>
    dueDate && !doneAt
      ? [
          'BEGIN:VEVENT',
          `UID:${id}@daylight`,
          `DTSTAMP:${made}`,
          `DTSTART;VALUE=DATE:${plain(dueDate)}`,
          `DTEND;VALUE=DATE:${plain(addDays(dueDate, 1))}`,
          'SUMMARY:Reminder',
          `URL:${origin}/todo`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ]
      : [],
  );
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Daylight//To-dos//EN', ...days];
  return [...file, 'END:VCALENDAR', ''].join('\r\n');
}

const plain = (day: string) => day.replaceAll('-', '');

import { requirePerson } from '@/lib/auth/session';
import { serverEnv } from '@/lib/env/server';
import { calendarOf } from '@/lib/todos/calendar';
import { loadTodos } from '@/lib/todos/loaders';

/** The open to-dos as a calendar file. */
export async function GET(): Promise<Response> {
  await requirePerson();
  const { todos } = await loadTodos();
  const file = calendarOf(todos, { stamp: new Date(), origin: serverEnv().APP_URL });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="reminders.ics"',
      'cache-control': 'private, no-store',
    },
  });
}

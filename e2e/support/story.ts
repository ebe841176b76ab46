import { randomUUID } from 'node:crypto';
import type { Person, Rows } from './people.ts';

type Told = {
  title: string;
  day: string | null;
  time?: string;
  type?: 'incident' | 'school' | 'medical';
  people?: string[];
};

/** An entry of that person with events as if somebody had written them by hand; gives its id. */
export async function tell(rows: Rows, person: Person, text: string, events: Told[]) {
  const id = randomUUID();
  const own = { user_id: person.id, case_id: await caseOf(rows, person) };
  const zone = { time_zone: 'America/New_York' };
  await must(
    rows.from('journal_entries').insert({
      ...{ ...own, ...zone, id, event_text: text, submission_hash: id },
      ...{
        reference_date: '2026-03-10',
        status: 'completed',
        completed_at: '2026-03-10T20:00:00Z',
      },
    }),
  );
  for (const { title, day, time = null, type = 'incident', people = [] } of events) {
    const event = randomUUID();
    const precision = day === null ? 'unknown' : time ? 'exact' : 'day';
    const when = { event_date: day, start_time: time, precision } as const;
    await must(
      rows.from('events').insert({
        ...own,
        ...zone,
        ...when,
        id: event,
        entry_id: id,
        type,
        origin: 'person',
        title,
      }),
    );
    const parts = people.map((name) => ({ user_id: person.id, event_id: event, name }));
    await must(rows.from('event_participants').insert(parts));
  }
  return id;
}

async function caseOf(rows: Rows, person: Person): Promise<string> {
  const { data } = await rows.from('cases').select('id').eq('user_id', person.id).single();
  return data?.id ?? '';
}

async function must(work: PromiseLike<{ error: unknown }>): Promise<void> {
  const { error } = await work;
  if (error) throw error;
}

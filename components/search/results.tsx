import type { Route } from 'next';
import type { ReactNode } from 'react';
import { EventType } from '@/components/events/event-type';
import { Count } from '@/components/ui/count';
import { Link } from '@/components/ui/link';
import { whenWords } from '@/lib/events/words';
import { momentWords } from '@/lib/evidence/date-words';
import type { Habits } from '@/lib/evidence/library-view';
import { excerptAround } from '@/lib/search/highlight';
import type { Found, FoundEntry, FoundEvent, FoundFile, FoundTodo } from '@/lib/search/view';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import { MarkedWords } from './marked-words';

const LINK = 'font-medium text-14 after:absolute after:inset-0';

type Props = { found: Found; words: string[]; question: string; habits: Habits };

/** What was found, by kind; each group ends where its first answers do, and says so. */
export function Results({ found, words, question, habits }: Props) {
  const { entries, events, files, todos, counts } = found;
  return (
    <div className="grid gap-8">
      <Group name="Entries" shown={entries.length} of={counts.entries}>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} words={words} />
        ))}
      </Group>
      <Group name="Events" shown={events.length} of={counts.events}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} words={words} habits={habits} />
        ))}
      </Group>
      <Group name="Files" shown={files.length} of={counts.files}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} words={words} question={question} habits={habits} />
        ))}
      </Group>
      <Group name="To-dos" shown={todos.length} of={counts.todos}>
        {todos.map((todo) => (
          <TodoLine key={todo.id} todo={todo} words={words} />
        ))}
      </Group>
    </div>
  );
}

type GroupProps = { name: string; shown: number; of: number; children: ReactNode };

function Group({ name, shown, of, children }: GroupProps) {
  if (of === 0) return null;
  return (
    <section aria-label={name}>
      <h2 className="border-line border-b pb-2 font-semibold text-13 text-ink-2">
        {name} <Count of={of} />
      </h2>
      <ul>{children}</ul>
      {shown < of && (
        <p className="pt-2 text-13 text-ink-3">
          The latest {shown} of {of}. A word more finds the others.
        </p>
      )}
    </section>
  );
}

/** Found words that discreet mode hides until somebody asks for their row. */
const Veiled = (found: { text: string; words: string[] }) => (
  <span className="veil">
    <MarkedWords {...found} />
  </span>
);

const Line = ({ children }: { children: ReactNode }) => (
  <li className="row relative border-line border-b py-3">{children}</li>
);

function EntryLine({ entry, words }: { entry: FoundEntry; words: string[] }) {
  const written = dayIn(entry.time_zone, new Date(entry.submitted_at));
  return (
    <Line>
      <Link href={`/journal/${entry.id}`} className={LINK}>
        {entry.day ? shortDay(entry.day) : `Day not certain, written ${shortDay(written)}`}
      </Link>
      <p dir="auto" className="words veil mt-0.5 line-clamp-2 text-16 text-ink-2">
        <MarkedWords text={excerptAround(entry.text, words)} words={words} />
      </p>
    </Line>
  );
}

type EventProps = { event: FoundEvent; words: string[]; habits: Habits };

function EventLine({ event, words, habits }: EventProps) {
  const more = [event.location, event.people.join(', ')].filter(Boolean).join(' · ');
  return (
    <Line>
      <p className="flex flex-wrap items-center gap-x-3">
        <Link href={`/events/${event.id}` as Route} className={LINK}>
          <Veiled text={event.title} words={words} />
        </Link>
        <EventType type={event.type} />
      </p>
      <p className="mt-0.5 text-13 text-ink-2 tabular-nums">
        {whenWords(event, null, habits.twelveHours)}
        {more && (
          <span className="text-ink-3">
            {' · '}
            <Veiled text={more} words={words} />
          </span>
        )}
      </p>
    </Line>
  );
}

type FileProps = { file: FoundFile; words: string[]; question: string; habits: Habits };

function FileLine({ file, words, question, habits }: FileProps) {
  const params = new URLSearchParams({ q: question });
  if (file.page > 0) params.set('page', String(file.page));
  return (
    <Line>
      <Link href={`/evidence/${file.id}?${params}` as Route} className={`${LINK} break-words`}>
        <span className="veil">{file.name}</span>
      </Link>
      <p className="mt-0.5 line-clamp-2 text-13 text-ink-2">
        {file.page > 1 && <span className="text-ink-3">Page {file.page}: </span>}
        <span className={file.page > 0 ? 'words veil text-14' : 'veil'} dir="auto">
          <MarkedWords text={excerptAround(file.text, words)} words={words} />
        </span>
      </p>
      <p className="text-13 text-ink-3 tabular-nums">
        Added {momentWords(file.received_at, habits.timeZone, habits.twelveHours)}
      </p>
    </Line>
  );
}

function TodoLine({ todo, words }: { todo: FoundTodo; words: string[] }) {
  const title = <Veiled text={todo.title} words={words} />;
  const state = todo.done ? 'Done' : todo.due_date ? `Due ${shortDay(todo.due_date)}` : 'No date';
  return (
    <Line>
      {todo.entry_id ? (
        <Link href={`/journal/${todo.entry_id}`} className={LINK}>
          {title}
        </Link>
      ) : (
        <p className="font-medium text-14">{title}</p>
      )}
      <p className="mt-0.5 text-13 text-ink-3 tabular-nums">{state}</p>
    </Line>
  );
}

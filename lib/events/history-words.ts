import { z } from 'zod';
import { counted } from '@/lib/counted';
import { basisWords, momentInWords, typeWords } from '@/lib/events/words';
import { basis, eventType } from '@/lib/extraction/schema';
import { clock } from '@/lib/time/clock';
import { shortDay } from '@/lib/time/days';

/** One line of an event's history, as it is stored. */
export type EventLine = {
  id: string;
  action: string;
  actor: string;
  /** ISO instant. */
  at: string;
  before: unknown;
  after: unknown;
};

export type Change = { label: string; before: string; after: string };
export type EventLineWords = { words: string; by: string; changes: Change[] };

const ACTIONS: Record<string, string> = {
  ...{ suggested: 'Suggested', added: 'Added', confirmed: 'Confirmed', edited: 'Edited' },
  ...{ removed: 'Removed', restored: 'Put back', read_again: 'Read again' },
  ...{ dropped: 'No longer suggested', file_deleted: 'A file it rests on was deleted' },
  ...{ merged: 'Merged into another event', skipped: 'Question skipped' },
};
const LABELS: Record<string, string> = {
  ...{ type: 'Kind', title: 'Title', description: 'Description', event_date: 'Day' },
  ...{ start_time: 'Time', end_date: 'Last day', end_time: 'Ends', precision: 'How certain' },
  ...{ date_phrase: 'Words of the date', planned_at: 'Agreed', actual_at: 'Happened' },
  ...{ location: 'Place', basis: 'How you know' },
};
const PRECISIONS: Record<string, string> = {
  ...{ exact: 'Exact', approximate: 'About', day: 'The day', unknown: 'Not certain' },
};

const record = z.record(z.string(), z.unknown()).catch({});
const lists = z
  .object({
    people: z.array(z.object({ name: z.string() })),
    quotes: z.array(z.unknown()),
    files: z.array(z.unknown()),
  })
  .partial()
  .catch({});

/** A line of an event's history for people: what was done, by whom, and each field before and after. */
export function eventLineWords(line: EventLine, twelveHours: boolean): EventLineWords {
  const before = record.parse(line.before);
  const after = record.parse(line.after);
  const isNew = line.action === 'suggested' || line.action === 'added';
  return {
    words: wordsOf(line, before, after),
    by: line.actor === 'software' ? 'Daylight' : 'You',
    changes: isNew
      ? []
      : Object.entries(LABELS)
          .filter(([field]) => field in before && field in after)
          .map(([field, label]) => ({
            label,
            before: valueWords(field, before[field], twelveHours),
            after: valueWords(field, after[field], twelveHours),
          })),
  };
}

type Fields = Record<string, unknown>;

function wordsOf({ action }: EventLine, before: Fields, after: Fields): string {
  if (action === 'answered') {
    const given = after.label ?? answerWords(after);
    return before.prompt ? `Answered “${before.prompt}”: ${given}` : 'Question answered';
  }
  if (action === 'took_in') {
    return after.title ? `Merged with “${after.title}”` : 'Merged with another event';
  }
  if (action === 'gave_back') {
    return after.title ? `Merge with “${after.title}” undone` : 'Merge undone';
  }
  const [, part, way] = /^(people|quotes|files)_(added|removed)$/.exec(action) ?? [];
  if (part) {
    const list = lists.parse(way === 'added' ? after : before);
    return `${partWords(list) ?? part.charAt(0).toUpperCase() + part.slice(1)} ${way === 'added' ? 'added' : 'taken out'}`;
  }
  return ACTIONS[action] ?? action.replaceAll('_', ' ');
}

function answerWords({ date, time }: Fields): string {
  return typeof date === 'string' ? shortDay(date) : String(time ?? '');
}

function partWords({ people, quotes, files }: z.infer<typeof lists>): string | null {
  if (people) return people.map(({ name }) => name).join(', ');
  if (quotes) return counted(quotes.length, 'quote');
  return files ? counted(files.length, 'file') : null;
}

function valueWords(field: string, value: unknown, twelveHours: boolean): string {
  if (typeof value !== 'string' || value === '') return 'Nothing';
  switch (field) {
    case 'event_date':
    case 'end_date':
      return shortDay(value);
    case 'start_time':
    case 'end_time':
      return clock(value, twelveHours);
    case 'planned_at':
    case 'actual_at':
      return momentInWords(value, twelveHours);
    case 'precision':
      return PRECISIONS[value] ?? value;
    case 'type':
      return typeWords(eventType.parse(value));
    case 'basis':
      return basisWords(basis.parse(value)) ?? 'Not stated';
    default:
      return value;
  }
}

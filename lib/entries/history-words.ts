import { z } from 'zod';
import { counted } from '@/lib/counted';
import type { EntryChanges, EventChange } from '@/lib/entries/changes';
import type { HistoryLine } from '@/lib/evidence/item-view';

/** One thing that happened to an entry. `at` is an ISO instant. */
export type EntryLine = { id: string; at: string; words: string; detail: string | null };

const reading = z.object({
  reader: z.string().nullish(),
  events: z.number().nullish(),
  attempt: z.number().nullish(),
});
const added = z.object({ files: z.number() });

const EVENT_ACTIONS: Record<string, string> = {
  ...{ added: 'Event added', confirmed: 'Event confirmed', edited: 'Event edited' },
  ...{ removed: 'Event removed', restored: 'Event put back', merged: 'Event merged' },
  answered: 'Question answered',
};

/**
 * What happened to an entry and what its writer did with its events, the latest first. `titles`: what
 * the events are called now, by id. What was done with several events in one go is one line.
 */
export function entryLines(
  { history, eventHistory }: Pick<EntryChanges, 'history' | 'eventHistory'>,
  titles: ReadonlyMap<string, string>,
): EntryLine[] {
  const lines = [...history.map(lineOf), ...together(eventHistory, titles)];
  return lines.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function lineOf({ id, at, action, after }: HistoryLine): EntryLine {
  switch (action) {
    case 'written':
      return { id, at, words: 'Written and handed in', detail: null };
    case 'corrected':
      return { id, at, words: 'Correction added', detail: null };
    case 'files_added': {
      const count = added.safeParse(after).data?.files ?? 1;
      return { id, at, words: `${counted(count, 'file')} added`, detail: null };
    }
    case 'read':
    case 'reading_failed':
    case 'reading_stopped':
      return { id, at, ...readWords(action, reading.safeParse(after).data) };
    default:
      return { id, at, words: action.replaceAll('_', ' '), detail: null };
  }
}

function readWords(action: string, by: z.infer<typeof reading> | undefined) {
  const again = (by?.attempt ?? 1) > 1 ? ' again' : '';
  if (action === 'reading_stopped') return { words: `Reading${again} stopped`, detail: null };
  if (action === 'reading_failed') {
    return { words: `Reading${again} failed`, detail: 'Words and files stayed as they were.' };
  }
  const reader = by?.reader === 'offline' ? 'offline, by rules' : by?.reader && `by ${by.reader}`;
  const found = by?.events == null ? null : `${counted(by.events, 'event')} suggested`;
  return { words: ['Read', again.trim(), reader].filter(Boolean).join(' '), detail: found };
}

/** "Confirm all" writes a line an event, all at one moment. */
function together(changes: EventChange[], titles: ReadonlyMap<string, string>): EntryLine[] {
  const groups = new Map<string, EventChange[]>();
  for (const change of changes) {
    const key = `${change.action} ${change.at.slice(0, 19)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = group.map(({ subject_id }) => titles.get(subject_id));
    const words = EVENT_ACTIONS[first.action] ?? first.action.replaceAll('_', ' ');
    const all = group.length > 1 ? words.replace(/^Event /, `${group.length} events `) : words;
    const detail = names.filter(Boolean).join(', ') || null;
    return [{ id: first.id, at: first.at, words: all, detail }];
  });
}

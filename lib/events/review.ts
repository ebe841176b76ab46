import type { EntryEvent, EntryView } from '@/lib/entries/views';
import type { EventRef } from './schema';

/** Whether an event waits for an answer of its writer. */
export function isOpen({ questions }: Pick<EntryEvent, 'questions'>): boolean {
  return questions.some(({ state }) => state === 'open');
}

/** What "Confirm all" confirms: suggestions that wait for no answer, as they are shown. */
export function confirmable(events: EntryEvent[]): EventRef[] {
  return events
    .filter((event) => event.state === 'suggested' && !isOpen(event))
    .map(({ id, rev }) => ({ id, rev }));
}

/** How many questions an entry asks: about its events, its to-dos and itself. */
export function openQuestions({ events, questions }: Pick<EntryView, 'events' | 'questions'>) {
  const ofEvents = events.flatMap((event) => event.questions);
  return [...ofEvents, ...questions].filter(({ state }) => state === 'open').length;
}

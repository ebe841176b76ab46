import { z } from 'zod';
import type { EntryEvent } from '@/lib/entries/views';
import { shortDay } from '@/lib/time/days';

type Dated = Pick<
  EntryEvent,
  'event_date' | 'date_phrase' | 'origin' | 'found' | 'questions' | 'precision'
>;

/** Why an event is on its day: the words that say so, the day they are counted from, who chose it. */
export type WhyDate = { sentence: string; phrase: string | null; counted: string | null };

const found = z.object({ when: z.object({ event_date: z.string().nullable() }) });

/** `referenceDay`: the day that the entry is about, null for "not sure". */
export function whyDate(event: Dated, referenceDay: string | null): WhyDate {
  const { event_date: day, date_phrase: phrase } = event;
  const read = found.safeParse(event.found).data?.when.event_date;
  const counted = phrase && referenceDay ? `The entry is about ${shortDay(referenceDay)}.` : null;
  const answered = event.questions.some(
    ({ kind, state }) => kind === 'date' && state === 'answered',
  );
  if (event.origin === 'person') return { sentence: 'You gave it.', phrase: null, counted: null };
  if (read !== undefined && read !== day) {
    const chosen = day ? 'You chose this day' : 'You took the day away';
    const how = answered && day ? `${chosen} when you were asked.` : `${chosen}.`;
    return { sentence: phrase ? `${how} The words are:` : how, phrase, counted };
  }
  if (!day) {
    const sentence = phrase
      ? 'No day follows for certain from the words:'
      : 'No words say which day it was.';
    return { sentence, phrase, counted };
  }
  if (phrase) return { sentence: 'It follows from the words:', phrase, counted };
  const sentence =
    day === referenceDay
      ? 'No words name another day than the one that the entry is about.'
      : 'The words it came from say so.';
  return { sentence, phrase: null, counted: null };
}

import type { GroundedQuestion, GroundedSource } from '@/lib/extraction/grounded';
import { distinct } from '@/lib/extraction/merge';
import type { ModelQuestion } from '@/lib/extraction/schema';
import { find, type Source } from '@/lib/extraction/sources';
import { hasVerdict } from '@/lib/extraction/verdicts';
import { realDay, realTime } from '@/lib/extraction/when';
import { shorten, tidy } from '@/lib/text';
import { longDay } from '@/lib/time/days';

const MOST_OPTIONS = 4;

/** Where a draft's events and to-dos went: index in the kept list, or null. */
type Places = { event: (number | null)[]; item: (number | null)[] };
/** Words that name a day which only the writer can tell; `days` may be meant. */
export type Unsure = { phrase: string; days: string[]; source: GroundedSource };

/** Keeps the questions whose words stand in a source and that are about something that was kept. */
export function groundQuestions(
  questions: ModelQuestion[],
  sources: Source[],
  places: Places,
): GroundedQuestion[] {
  const kept = questions.flatMap((question): GroundedQuestion[] => {
    const source = find(sources, question.quote);
    const event = placeOf(question.event_number, places.event);
    const item = placeOf(question.item_number, places.item);
    const prompt = shorten(tidy(question.prompt), 200);
    const isGone = (question.event_number ?? question.item_number) !== null;
    if (!source || prompt === '' || (isGone && event === null && item === null)) return [];
    if (hasVerdict(prompt, [source.quote])) return [];
    const options = optionsOf(question, source.quote);
    return [{ kind: question.kind, prompt, options, event, item, source }];
  });
  return distinct(kept, (one) => `${one.event} ${one.item} ${one.prompt}`);
}

/** A question for every day that was left open, unless the reader asks about that one itself. */
export function askWhichDay(
  unsure: { event: (Unsure | null)[]; item: (Unsure | null)[] },
  places: Places,
  asked: GroundedQuestion[],
): GroundedQuestion[] {
  const ask = (open: Unsure | null, about: { event: number | null; item: number | null }) => {
    const isAsked = asked.some(
      (one) => one.kind === 'date' && one.event === about.event && one.item === about.item,
    );
    if (!open || isAsked || (about.event === null && about.item === null)) return [];
    const options = open.days
      .slice(0, MOST_OPTIONS)
      .map((date) => ({ label: longDay(date), date, time: null }));
    const prompt = `Which day is meant by “${shorten(tidy(open.phrase), 80)}”?`;
    return [{ kind: 'date' as const, prompt, options, ...about, source: open.source }];
  };
  const questions = [
    ...unsure.event.flatMap((open, at) =>
      ask(open, { event: places.event[at] ?? null, item: null }),
    ),
    ...unsure.item.flatMap((open, at) => ask(open, { event: null, item: places.item[at] ?? null })),
  ];
  return distinct(questions, (one) => `${one.event} ${one.item}`);
}

function placeOf(number: number | null, places: (number | null)[]): number | null {
  return number === null ? null : (places[number - 1] ?? null);
}

function optionsOf({ options }: ModelQuestion, quote: string): GroundedQuestion['options'] {
  return options
    .map((one) => ({
      label: shorten(tidy(one.label), 80),
      date: realDay(one.local_date),
      time: realTime(one.local_time),
    }))
    .filter((one) => one.label !== '' && !hasVerdict(one.label, [quote]))
    .slice(0, MOST_OPTIONS);
}

import type { GroundedQuestion } from '@/lib/extraction/grounded';
import type { ModelQuestion } from '@/lib/extraction/schema';
import { find, type Source } from '@/lib/extraction/sources';
import { hasVerdict } from '@/lib/extraction/verdicts';
import { realDay, realTime } from '@/lib/extraction/when';
import { cleanText, shorten } from '@/lib/text';

const MOST_OPTIONS = 4;

/**
 * Keeps the questions whose words stand in a source and that are about something that was kept.
 * `places` tells where the draft's events and to-dos went: index in the kept list, or null.
 */
export function groundQuestions(
  questions: ModelQuestion[],
  sources: Source[],
  places: { event: (number | null)[]; item: (number | null)[] },
): GroundedQuestion[] {
  const kept = questions.flatMap((question): GroundedQuestion[] => {
    const source = find(sources, question.quote);
    const event = placeOf(question.event_number, places.event);
    const item = placeOf(question.item_number, places.item);
    const prompt = shorten(cleanText(question.prompt).replace(/\s+/g, ' ').trim(), 200);
    const isGone = (question.event_number ?? question.item_number) !== null;
    if (!source || prompt === '' || (isGone && event === null && item === null)) return [];
    if (hasVerdict(prompt, [source.quote])) return [];
    return [{ kind: question.kind, prompt, options: optionsOf(question), event, item, source }];
  });
  return [...new Map(kept.map((one) => [`${one.event} ${one.item} ${one.prompt}`, one])).values()];
}

function placeOf(number: number | null, places: (number | null)[]): number | null {
  return number === null ? null : (places[number - 1] ?? null);
}

function optionsOf({ options }: ModelQuestion): GroundedQuestion['options'] {
  return options
    .map((one) => ({
      label: shorten(cleanText(one.label).trim(), 80),
      date: realDay(one.local_date),
      time: realTime(one.local_time),
    }))
    .filter((one) => one.label !== '')
    .slice(0, MOST_OPTIONS);
}

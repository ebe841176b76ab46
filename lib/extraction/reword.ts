import type { ModelExtraction } from '@/lib/extraction/schema';
import { hasVerdict } from '@/lib/extraction/verdicts';

type Field = 'title' | 'description' | 'prompt';
/** Words of a draft that are ours, and where they stand in it. */
export type Judging = {
  list: 'events' | 'action_items' | 'questions';
  at: number;
  field: Field;
  text: string;
};

/** Every piece of our own words in a draft that judges, outside of what is quoted. */
export function judgingWords(raw: ModelExtraction): Judging[] {
  const pick = (
    list: Judging['list'],
    at: number,
    field: Field,
    text: string | null,
    said: string[],
  ) => (text && hasVerdict(text, said) ? [{ list, at, field, text }] : []);
  return [
    ...raw.events.flatMap(({ title, description, sources }, at) => {
      const said = sources.map((source) => source.quote);
      return [
        ...pick('events', at, 'title', title, said),
        ...pick('events', at, 'description', description, said),
      ];
    }),
    ...raw.action_items.flatMap(({ title, quote }, at) =>
      pick('action_items', at, 'title', title, [quote]),
    ),
    ...raw.questions.flatMap(({ prompt, quote }, at) =>
      pick('questions', at, 'prompt', prompt, [quote]),
    ),
  ];
}

/** Puts other words in their place; null leaves them as they are. */
export function withRewordings(
  raw: ModelExtraction,
  judging: Judging[],
  texts: (string | null)[],
): ModelExtraction {
  const mended = structuredClone(raw);
  for (const [index, { list, at, field }] of judging.entries()) {
    const text = texts[index];
    const one = mended[list][at];
    if (one && typeof text === 'string') Object.assign(one, { [field]: text });
  }
  return mended;
}

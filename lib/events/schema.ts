import { z } from 'zod';
import { basis, eventType, role } from '@/lib/extraction/schema';
import { realDay, realMoment, realTime } from '@/lib/extraction/when';
import { cleanText } from '@/lib/text';

/** An event as somebody saw it: what changed since then isn't overwritten. */
export const eventRef = z.object({ id: z.uuid(), rev: z.number().int().min(1) });
export type EventRef = z.infer<typeof eventRef>;

const words = (max: number, tooLong: string) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .refine((text) => text.length <= max, tooLong);
// What a form leaves empty is null.
const optional = (isReal: (value: string | null) => string | null, problem: string) =>
  z
    .string()
    .transform((value) => value.trim() || null)
    .refine((value) => value === null || isReal(value) !== null, problem);

const DAY = 'Choose a real day, or leave it empty.';
const TIME = 'Choose a time, or leave it empty.';

/** An event as a form holds it: days YYYY-MM-DD, times HH:MM, moments YYYY-MM-DDTHH:MM, or empty. */
export const eventDraft = z
  .object({
    type: eventType,
    title: words(200, 'A title can hold 200 characters.').refine(
      (text) => text !== '',
      'Give it a short title.',
    ),
    description: words(4000, 'A description can hold 4,000 characters.'),
    date: optional(realDay, DAY),
    time: optional(realTime, TIME),
    endDate: optional(realDay, DAY),
    endTime: optional(realTime, TIME),
    /** The day or the time is only about right. */
    about: z.boolean(),
    planned: optional(realMoment, 'Choose a day and a time, or leave both empty.'),
    actual: optional(realMoment, 'Choose a day and a time, or leave both empty.'),
    location: words(300, 'A place can hold 300 characters.'),
    basis,
    people: z
      .array(z.object({ name: words(120, 'A name can hold 120 characters.'), role }))
      .transform((people) => people.filter(({ name }) => name !== ''))
      .refine((people) => people.length <= 30, 'An event can name 30 people.')
      .refine(
        (people) => new Set(people.map(({ name }) => name)).size === people.length,
        'Name each person once.',
      ),
  })
  .refine(({ date, time, endDate, endTime }) => date || !(time || endDate || endTime), {
    path: ['date'],
    error: 'A time needs a day.',
  })
  .refine(({ date, endDate }) => !date || !endDate || endDate >= date, {
    path: ['endDate'],
    error: 'It can’t end before the day it begins.',
  })
  .refine(
    ({ date, time, endDate, endTime }) =>
      !time || !endTime || (endDate && endDate !== date) || endTime >= time,
    { path: ['endTime'], error: 'It can’t end before it begins.' },
  );
export type EventDraft = z.input<typeof eventDraft>;
export type ReadyEvent = z.output<typeof eventDraft>;
export type DraftField = keyof EventDraft;

/** What a draft says, or a sentence for each field that can't stay as it is. */
export function parseDraft(draft: EventDraft) {
  const parsed = eventDraft.safeParse(draft);
  if (parsed.success) return { ok: true as const, value: parsed.data };
  const problems: Partial<Record<DraftField, string>> = {};
  for (const { path, message } of parsed.error.issues) {
    problems[path[0] as DraftField] ??= message;
  }
  return { ok: false as const, problems };
}

/** An answer to a question: of its options, or somebody's own; null skips it. */
export const questionAnswer = z
  .object({
    label: words(120, '').optional(),
    date: optional(realDay, DAY).optional(),
    time: optional(realTime, TIME).optional(),
  })
  .refine(({ label, date, time }) => label || date || time)
  .nullable();
export type QuestionAnswer = z.input<typeof questionAnswer>;

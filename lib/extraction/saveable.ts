import type {
  Extraction,
  GroundedEvent,
  GroundedItem,
  GroundedQuestion,
} from '@/lib/extraction/grounded';
import { cleanText } from '@/lib/text';

/**
 * The one argument of the database function `save_events`: plain JSON, ordinals from 1, dates as
 * calendar days and wall time. Strings are cleaned again, since a model's raw answer may hold
 * escaped NULs that jsonb can't.
 */
export function toSaveable(extraction: Extraction) {
  return {
    model: extraction.model,
    prompt_version: extraction.promptVersion,
    dropped: extraction.dropped,
    raw: cleanDeep(extraction.raw),
    events: extraction.events.map(toEvent),
    action_items: extraction.actionItems.map(toItem),
    questions: extraction.questions.map(toQuestion),
  };
}

export type Saveable = ReturnType<typeof toSaveable>;

function toEvent(event: GroundedEvent, index: number) {
  return {
    ordinal: index + 1,
    type: event.type,
    title: cleanText(event.title),
    description: event.description === null ? null : cleanText(event.description),
    event_date: event.eventDate,
    start_time: event.startTime,
    end_date: event.endDate,
    end_time: event.endTime,
    precision: event.precision,
    date_phrase: event.datePhrase === null ? null : cleanText(event.datePhrase),
    location: event.location === null ? null : cleanText(event.location),
    basis: event.basis,
    planned_at: event.plannedAt,
    actual_at: event.actualAt,
    participants: event.participants.map(({ name, role }) => ({ name: cleanText(name), role })),
    files: event.files,
    sources: event.sources.map((source) => ({
      correction_id: source.correctionId ?? null,
      evidence_id: source.evidenceId,
      page: source.page,
      start: source.start,
      end: source.end,
      quote: source.quote,
    })),
  };
}

function toItem(item: GroundedItem, index: number) {
  return {
    ordinal: index + 1,
    title: cleanText(item.title),
    due_date: item.dueDate,
    due_phrase: item.duePhrase === null ? null : cleanText(item.duePhrase),
    priority: item.priority,
    quote: item.quote,
  };
}

// Its event and its to-do by their ordinals.
function toQuestion(question: GroundedQuestion, index: number) {
  const { event, item, source } = question;
  return {
    ordinal: index + 1,
    kind: question.kind,
    prompt: cleanText(question.prompt),
    options: question.options.map((one) => ({ ...one, label: cleanText(one.label) })),
    event: event === null ? null : event + 1,
    item: item === null ? null : item + 1,
    correction_id: source.correctionId ?? null,
    evidence_id: source.evidenceId,
    page: source.page,
    quote: source.quote,
  };
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function cleanDeep(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanDeep(one)]));
}

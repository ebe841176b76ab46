import { Temporal } from 'temporal-polyfill';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { LabelledRecord } from './record.ts';

/** What a reader gets of a labelled record: nothing of its labels. */
export function inputOf(record: LabelledRecord): ExtractionInput {
  return {
    text: record.text,
    referenceDate: record.reference_date,
    timeZone: record.timezone,
    people: record.people,
    locale: record.locale,
    writtenAt: record.written_at ?? endOfDay(record),
    evidence: record.evidence.map(({ id, text }) => ({ id, pages: [{ page: 1, text }] })),
  };
}

function endOfDay({ reference_date: day, timezone }: LabelledRecord): string {
  if (!day) return Temporal.Now.instant().toString();
  return Temporal.PlainDateTime.from(`${day}T23:59`)
    .toZonedDateTime(timezone)
    .toInstant()
    .toString();
}

import type { Reading } from '@/lib/entries/readings';
import type { Proposal } from '@/lib/events/proposal';
import { shorten } from '@/lib/text';
import type { Job } from '@/types';
import type { Database } from '@/types/database';

type Tables = Database['public']['Tables'];
type Row<Name extends keyof Tables> = Tables[Name]['Row'];

/** One line of the list of entries. */
export type EntryListItem = {
  id: string;
  status: Row<'journal_entries'>['status'];
  /** The first words, on one line. */
  firstWords: string;
  /** Calendar day, YYYY-MM-DD; null for "not sure". */
  referenceDate: string | null;
  timeZone: string;
  /** ISO instant. */
  submittedAt: string;
  files: number;
  /** Without those that a person removed. */
  events: number;
  /** That wait for an answer. */
  questions: number;
  job: Job | null;
};

export type EntryFile = Pick<
  Row<'evidence'>,
  | 'id'
  | 'original_name'
  | 'declared_type'
  | 'mime_type'
  | 'byte_size'
  | 'status'
  | 'reading_status'
  | 'reading_reason'
  | 'read_at'
  | 'words'
  | 'summary'
  | 'storage_key'
>;

/** What only the writer can settle, with answers to choose from. */
export type Question = Omit<Row<'questions'>, 'options'> & {
  options: { label: string; date: string | null; time: string | null }[];
};

export type EntryEvent = Row<'events'> & {
  event_sources: Row<'event_sources'>[];
  event_participants: Row<'event_participants'>[];
  event_evidence: { evidence_id: string }[];
  questions: Question[];
  /** What a new reading says otherwise; mostly nothing. */
  proposal: Proposal;
};

/** Everything that the page of one entry shows. */
export type EntryView = {
  entry: Row<'journal_entries'>;
  job: Job | null;
  /** Every run over it, the newest first. */
  readings: Reading[];
  /** In the order in which they were added. */
  files: EntryFile[];
  /** By day and time, undated ones last. */
  events: EntryEvent[];
  /** What a person took out of it; they may put it back. */
  removed: EntryEvent[];
  /** Open ones that are about no event. */
  questions: Question[];
  /** Whom the case knows. */
  people: Pick<Row<'people'>, 'name' | 'role'>[];
  actionItems: Row<'action_items'>[];
};

const FIRST_WORDS = 140;

/** The start of a text on one line, cut at the end of a word. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, FIRST_WORDS * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > FIRST_WORDS ? `${shorten(line, FIRST_WORDS)}…` : line;
}

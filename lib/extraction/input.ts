import type { Role } from '@/lib/extraction/schema';

export type KnownPerson = { name: string; aliases: string[]; role: Role };

export type EvidenceText = {
  id: string;
  /** As read: page from 1. */
  pages: { page: number; text: string }[];
};

/** What its writer added to an entry later: words of their own, as the entry is. */
export type CorrectionText = {
  id: string;
  text: string;
  /** An ISO instant. */
  writtenAt: string;
};

/** Everything a model may know about one entry. */
export type ExtractionInput = {
  text: string;
  /** The day the person chose, YYYY-MM-DD; null for "not sure". */
  referenceDate: string | null;
  /** IANA. */
  timeZone: string;
  people: KnownPerson[];
  /** BCP 47; decides whether 03/04 is in March or in April. */
  locale: string;
  /** When it was handed in, an ISO instant. */
  writtenAt: string;
  /** In the order of their writing; left out for none. */
  corrections?: CorrectionText[];
  evidence: EvidenceText[];
};

import type { Temporal } from 'temporal-polyfill';

export type Day = Temporal.PlainDate;

/** Where a date without a year lies: a thing that happened, or one that is to come. */
export type Direction = 'past' | 'future';

/** What the dates of a text count from. */
export type DateContext = {
  /** Null for "not sure": then only full dates are dates. */
  reference: Day | null;
  dayFirst: boolean;
  /** Earlier mentions that later ones lean on: a month, a weekend, a day. */
  month: { year: number; month: number } | null;
  near: { day: Day; isWeekend: boolean } | null;
};

/** Words that name a time; `day` is null where they name no single day, or may mean two. */
export type DateMention = {
  phrase: string;
  start: number;
  end: number;
  day: Day | null;
  isFuture: boolean;
  /** What the words leave for later mentions to lean on. */
  month?: { year: number; month: number };
  weekend?: Day;
};

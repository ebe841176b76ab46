import type { Temporal } from 'temporal-polyfill';

export type Day = Temporal.PlainDate;

/** Where a date without a year lies: a thing that happened, or one that is to come. */
export type Direction = 'past' | 'future';

/** From a first to a last day: a month, a week, a weekend. */
export type DaySpan = { from: Day; to: Day };

/** What the dates of a text count from. */
export type DateContext = {
  /** Null for "not sure": then only full dates are dates. */
  reference: Day | null;
  dayFirst: boolean;
  /** ISO 3166, for holidays; null or left out if neither language nor zone tells. */
  country?: string | null;
  /** IANA; left out, every clock time exists once. */
  timeZone?: string;
  /** When it was written, on the wall clock of the zone. */
  written?: Temporal.PlainDateTime;
  /** Earlier mentions that later ones lean on: a month, a weekend, a day. */
  month: { year: number; month: number } | null;
  near: { day: Day; isWeekend: boolean } | null;
};

/** What words say of a time; `day` is null where they name no single day. */
export type Resolved = {
  day: Day | null;
  isFuture?: boolean;
  /** A day that no calendar has. */
  isImpossible?: boolean;
  /** The days between which it lies, where it is no single day. */
  span?: DaySpan;
  /** The days that it may mean, where it may mean several, the likeliest first. */
  options?: Day[];
  /** What the words leave for later mentions to lean on. */
  month?: { year: number; month: number };
  weekend?: Day;
};

export type DateMention = Resolved & {
  phrase: string;
  start: number;
  end: number;
  isFuture: boolean;
  /** A deadline, or what was talked about ("swap the 27th"): not the day of the act. */
  isAside: boolean;
};

export type Groups = (string | undefined)[];
export type DateRule = {
  pattern: RegExp;
  /** `{ day: null }`: a time is named, but no single day. Null: it is no date at all. */
  resolve: (groups: Groups, context: DateContext, direction: Direction) => Resolved | null;
};

export function dateRule(source: string, resolve: DateRule['resolve']): DateRule {
  return { pattern: new RegExp(source, 'gi'), resolve };
}

import type { Ratio, Result, Score } from './score.ts';

/** The figures of a run, as `--json` prints them; shares are 0 to 1. */
export type Figures = {
  event_recall: number;
  event_precision: number;
  date_accuracy: number;
  action_recall: number;
  ambiguity_recall: number;
  quotes_verbatim: number;
  invented: number;
};

const KEYS = [
  'eventRecall',
  'eventPrecision',
  'dateAccuracy',
  'actionRecall',
  'ambiguityRecall',
  'quotesVerbatim',
] as const;

/** Adds records up: every event weighs the same, whatever its record. */
export function total(results: Result[]): Score {
  const sum = (key: (typeof KEYS)[number]): Ratio => ({
    hits: results.reduce((n, { score }) => n + score[key].hits, 0),
    of: results.reduce((n, { score }) => n + score[key].of, 0),
  });
  return {
    eventRecall: sum('eventRecall'),
    eventPrecision: sum('eventPrecision'),
    dateAccuracy: sum('dateAccuracy'),
    actionRecall: sum('actionRecall'),
    ambiguityRecall: sum('ambiguityRecall'),
    quotesVerbatim: sum('quotesVerbatim'),
    invented: results.reduce((n, { score }) => n + score.invented, 0),
  };
}

/** Shares with three places, rounded down so that no figure looks better than it is; 1 of none. */
export function figuresOf(score: Score): Figures {
  return {
    event_recall: share(score.eventRecall),
    event_precision: share(score.eventPrecision),
    date_accuracy: share(score.dateAccuracy),
    action_recall: share(score.actionRecall),
    ambiguity_recall: share(score.ambiguityRecall),
    quotes_verbatim: share(score.quotesVerbatim),
    invented: score.invented,
  };
}

function share({ hits, of }: Ratio): number {
  return of === 0 ? 1 : Math.floor((hits / of) * 1000) / 1000;
}

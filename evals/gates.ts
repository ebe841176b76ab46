import type { Figures } from './figures.ts';

/** Figures that were committed for a set and a reader. */
export type Committed = Partial<Record<keyof Figures, number>>;

const OFFLINE: Committed = { quotes_verbatim: 1, date_accuracy: 0.85 };
const MODEL: Committed = {
  event_recall: 0.9,
  event_precision: 0.9,
  date_accuracy: 0.95,
  action_recall: 0.85,
  ambiguity_recall: 0.8,
  quotes_verbatim: 1,
};
/** What must never get worse than what was committed. */
const RATCHET = [
  'event_recall',
  'event_precision',
  'action_recall',
  'ambiguity_recall',
] as const satisfies (keyof Figures)[];

/** The sentences of what a run falls short of; none of them is a pass. */
export function failedGates(
  figures: Figures,
  model: 'offline' | 'openai',
  committed: Committed | null,
): string[] {
  const gates: Committed = { ...(model === 'offline' ? OFFLINE : MODEL) };
  for (const key of RATCHET) {
    if (committed?.[key] !== undefined) gates[key] = Math.max(gates[key] ?? 0, committed[key]);
  }
  const low = keysOf(gates).flatMap((key) =>
    figures[key] < (gates[key] ?? 0) ? [`${key} is ${figures[key]}, at least ${gates[key]}`] : [],
  );
  return figures.invented > 0 ? [...low, `invented is ${figures.invented}, must be 0`] : low;
}

/**
 * Reads the committed figures of a set from the page that documents them: the row of a Markdown
 * table that begins with the set's name and the reader. Null if they are not measured.
 */
export function committedFigures(page: string, set: string, model: string): Committed | null {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
  const head = rows.find((row) => row[0] === 'set' && row[1] === 'reader');
  const row = rows.find((cells) => cells[0] === set && cells[1] === model);
  if (!head || !row) return null;
  const figures = head.flatMap((name, at) => {
    const value = Number(row[at] || Number.NaN);
    return at > 1 && !Number.isNaN(value) ? [[name, value] as const] : [];
  });
  return figures.length > 0 ? Object.fromEntries(figures) : null;
}

function keysOf(gates: Committed): (keyof Figures)[] {
  return Object.keys(gates) as (keyof Figures)[];
}

import type { GroundedEvent, GroundedItem, GroundedSource } from '@/lib/extraction/grounded';

/** What is left of a list when what was said twice is one, and where each of the list went. */
export type Merged<T> = { kept: T[]; places: (number | null)[] };

/**
 * Makes the same event said twice one: the first one's facts, with the words and the people of both.
 * Null stands for what was dropped before.
 */
export function mergeEvents(events: (GroundedEvent | null)[]): Merged<GroundedEvent> {
  return merge(events, keyOfEvent, (one, other) => ({
    ...one,
    participants: distinct([...one.participants, ...other.participants], ({ name }) =>
      name.toLocaleLowerCase('en'),
    ),
    sources: distinct([...one.sources, ...other.sources], keyOfSource),
    files: distinct([...one.files, ...other.files], (id) => id),
  }));
}

/** The same for to-dos: of two with the same words and day, the first. */
export function mergeItems(items: (GroundedItem | null)[]): Merged<GroundedItem> {
  return merge(
    items,
    (item) => `${item.quote} ${item.dueDate} ${item.title}`,
    (one) => one,
  );
}

/** The first of all that have the same key, in their order. */
export function distinct<T>(list: T[], keyOf: (one: T) => string): T[] {
  return merge(list, keyOf, (one) => one).kept;
}

export function keyOfSource(source: GroundedSource): string {
  return `${placeOf(source)} ${source.end}`;
}

function merge<T>(
  list: (T | null)[],
  keyOf: (one: T) => string,
  join: (one: T, other: T) => T,
): Merged<T> {
  const kept = new Map<string, T>();
  for (const one of list) {
    if (one === null) continue;
    const before = kept.get(keyOf(one));
    kept.set(keyOf(one), before === undefined ? one : join(before, one));
  }
  const keys = [...kept.keys()];
  return {
    kept: [...kept.values()],
    places: list.map((one) => (one === null ? null : keys.indexOf(keyOf(one)))),
  };
}

function keyOfEvent({ type, eventDate, startTime, sources: [first] }: GroundedEvent): string {
  return `${type} ${eventDate} ${startTime} ${first ? placeOf(first) : ''}`;
}

function placeOf({ correctionId, evidenceId, page, start }: GroundedSource): string {
  return `${correctionId} ${evidenceId} ${page} ${start}`;
}

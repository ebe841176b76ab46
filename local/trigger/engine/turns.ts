/** Remembers which lane (queue and key) was served last, so that lanes take turns. */
export type Turns = {
  lastServed(lane: string): number;
  served(lane: string): void;
};

export function createTurns(): Turns {
  const turns = new Map<string, number>();
  let turn = 0;
  return {
    lastServed: (lane) => turns.get(lane) ?? 0,
    served(lane) {
      turn += 1;
      // Re-inserting keeps the map in order of use, so the longest unused lanes are forgotten first.
      turns.delete(lane);
      turns.set(lane, turn);
      if (turns.size > 10_000) {
        const oldest = turns.keys().next();
        if (!oldest.done) turns.delete(oldest.value);
      }
    },
  };
}

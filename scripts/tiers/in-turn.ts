import type { Write } from './tier.ts';

/** What one of several that run at once says. */
export interface Voice {
  write: Write;
  end(): void;
}

/**
 * Lets several that run at once be heard one after the other: the first as it speaks, each next once
 * those before it have ended, with what it said until then.
 */
export function inTurn(count: number, out: Write): Voice[] {
  const kept: (Buffer | string)[][] = Array.from({ length: count }, () => []);
  const ended = new Set<number>();
  let turn = 0;
  const flush = () => {
    for (const chunk of kept[turn]?.splice(0) ?? []) out(chunk);
  };
  return kept.map((own, place) => ({
    write(chunk) {
      own.push(chunk);
      if (place === turn) flush();
    },
    end() {
      ended.add(place);
      while (ended.has(turn)) {
        turn += 1;
        flush();
      }
    },
  }));
}

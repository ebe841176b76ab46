import type { BenchStack, Writer } from './bench-stack.ts';
import { until } from './bench-stack.ts';
import { handIn, handInAll } from './crowd.ts';

/**
 * One writer hands in a pile, then another a single entry. Gives how many of the pile were started
 * between the hand-over of the single one and its own start: at most those of one turn.
 */
export async function oneOfMany(stack: BenchStack, heavy: Writer, light: Writer, pile: number) {
  const many = Array.from({ length: pile }, (_, nth) => () => handIn(heavy, nth, false));
  await handInAll(many, 4);
  const entry = await handIn(light, pile, false);
  let single: { queued_at: Date; started_at: Date } | undefined;
  await until(async () => {
    [single] = await stack.sql`
      select created_at as queued_at, started_at from trigger_local.runs
      where task = 'journal-extraction' and tags @> ${[`entry:${entry}`]} and started_at is not null`;
    return single !== undefined;
  });
  if (!single) throw new Error('The single entry was never started.');
  const [row] = await stack.sql<{ left: number; between: number }[]>`
    select count(*) filter (where started_at is null or started_at > ${single.started_at})::int as left,
      count(*) filter (where started_at > ${single.queued_at} and started_at < ${single.started_at})::int
        as between
    from trigger_local.runs
    where task = 'journal-extraction' and tags @> ${[`user:${heavy.id}`]}`;
  return {
    startedBefore: row?.between ?? Number.NaN,
    leftOfPile: row?.left ?? Number.NaN,
    waitedMs: single.started_at.getTime() - single.queued_at.getTime(),
  };
}

import Link from 'next/link';
import { type TimelineFilters, timelinePath } from '@/lib/timeline/filters';
import type { PatternCount } from '@/lib/timeline/view';
import { patternName } from '@/lib/timeline/words';

/** Fewer than that are no pattern. */
const WORTH_TELLING = 2;

type Props = { patterns: PatternCount[]; filters: TimelineFilters };

/** Counts and nothing else; behind each is the list that it counts. */
export function Patterns({ patterns, filters }: Props) {
  const told = patterns.filter(({ recorded }) => recorded >= WORTH_TELLING);
  if (told.length === 0) return null;
  const to = (pattern: PatternCount['pattern'], late?: 'yes') =>
    timelinePath({ ...filters, pattern, late });
  return (
    <ul aria-label="Counts" className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-13 text-ink-2">
      {told.map(({ pattern, recorded, late }) => (
        <li key={pattern} className="flex flex-wrap items-center gap-x-1 tabular-nums">
          {patternName(pattern)}:
          <Link href={to(pattern)} scroll={false} className={LINK}>
            {recorded} recorded
          </Link>
          {late > 0 && (
            <>
              ,
              <Link href={to(pattern, 'yes')} scroll={false} className={LINK}>
                {late} later than planned
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const LINK = 'link inline-flex min-h-touch items-center hover:text-ink lg:min-h-7';

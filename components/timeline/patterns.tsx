import { Link } from '@/components/ui/link';
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
    <ul
      aria-label="Counts"
      className="-mx-4 mt-3 flex gap-x-6 overflow-x-auto px-4 text-13 text-ink-2 lg:mx-0 lg:flex-wrap lg:px-0"
    >
      {told.map(({ pattern, recorded, late }) => (
        <li key={pattern} className="flex flex-none items-center tabular-nums">
          <span className="mr-1">{patternName(pattern)}:</span>
          <Link href={to(pattern)} scroll={false} className={LINK}>
            {recorded} recorded
          </Link>
          {late > 0 && (
            <>
              <span className="mr-1">,</span>
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

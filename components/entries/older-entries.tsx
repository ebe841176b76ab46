import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { type EntryCursor, olderPath } from '@/lib/entries/pages';

/** The way to the entries before the last one shown; nothing where there are none. */
export function OlderEntries({ last }: { last: EntryCursor | null }) {
  if (!last) return null;
  return (
    <p className="mt-8">
      <Link href={olderPath(last)} className={buttonStyle({})}>
        Earlier entries
      </Link>
    </p>
  );
}

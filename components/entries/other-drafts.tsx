import { Link } from '@/components/ui/link';
import { counted } from '@/lib/counted';
import type { DraftHead } from '@/lib/drafts/schema';
import { firstWords } from '@/lib/entries/views';

const AT_MOST = 3;

type Props = {
  heads: DraftHead[];
  /** What another device has just done with the draft that is open here. */
  happened: 'copied' | 'submitted' | null;
};

/** What this person has begun elsewhere, so that it isn't begun twice. */
export function OtherDrafts({ heads, happened }: Props) {
  if (!heads.length && !happened) return null;
  return (
    <div className="mb-4 grid gap-1 text-14 text-ink-2">
      <p role="status" className="empty:hidden">
        {happened === 'copied' &&
          'This draft was changed on another device. What you have here is kept as a draft of its own.'}
        {happened === 'submitted' && 'This draft was submitted from another device.'}
      </p>
      {heads.slice(0, AT_MOST).map(({ id, opening, files }) => (
        <p key={id}>
          Draft from another device:{' '}
          <Link
            href={{ pathname: '/journal/new', query: { draft: id } }}
            className="link inline-flex min-h-touch items-center lg:min-h-0"
          >
            <span dir="auto" className="words veil line-clamp-1">
              {firstWords(opening) || counted(files, 'file')}
            </span>
          </Link>
        </p>
      ))}
    </div>
  );
}

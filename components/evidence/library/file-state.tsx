import { CircleAlert } from 'lucide-react';
import { Spinner } from '@/components/ui/spinner';
import type { LibraryItem } from '@/lib/evidence/library-view';

type Props = { item: LibraryItem; isReading: boolean };

/** How the reading of a file stands, where there is something to say; a file that was read is quiet. */
export function FileState({ item, isReading }: Props) {
  if (isReading || item.reading_status === 'reading') {
    return (
      <span className="inline-flex items-center gap-1.5 text-ink">
        <Spinner /> Reading…
      </span>
    );
  }
  if (item.status === 'damaged') return <Trouble>Damaged</Trouble>;
  switch (item.reading_status) {
    case 'could_not_read':
      return <Trouble>Couldn’t be read</Trouble>;
    case 'partly_read':
      return <span>Partly read</span>;
    case 'kept_not_read':
      return <span>Kept, not read</span>;
    case 'not_read':
      return <span>Not read yet</span>;
    default:
      return null;
  }
}

function Trouble({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1 text-stop">
      <CircleAlert className="size-4" />
      {children}
    </span>
  );
}

'use client';

import { Button, buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Spinner } from '@/components/ui/spinner';
import type { LibraryFilters } from '@/lib/evidence/library-filters';
import { isFiltered } from '@/lib/evidence/library-filters';
import type { LibraryLook } from '@/lib/evidence/library-look';
import type { Habits, Library } from '@/lib/evidence/library-view';
import { useFileJobs } from '@/lib/jobs/use-file-jobs';
import { useSeen } from '@/lib/jobs/use-seen';
import { FileGrid } from './file-grid';
import { FileLines } from './file-lines';
import { FilterBar } from './filter-bar';
import { LookSwitch, useLook } from './look-switch';
import { useMoreFiles } from './use-more-files';
import { useSoonThere } from './use-soon-there';

type Props = { library: Library; filters: LibraryFilters; look: LibraryLook; habits: Habits };

/** All files: to look through, to narrow down, to find by their words. */
export function LibraryPage({ library, filters, look: kept, habits }: Props) {
  const [look, setLook] = useLook(kept);
  const { items, isWhole, failed, pending, more } = useMoreFiles(library, filters);
  const ids = items.map(({ id }) => id);
  const running = useFileJobs(ids);
  useSeen(null, ids);
  useSoonThere(items);
  const Files = look === 'grid' ? FileGrid : FileLines;
  return (
    <>
      <FilterBar library={library} filters={filters} />
      <div className="mt-5 mb-3 flex min-h-8 items-center justify-between gap-4">
        <p role="status" className="text-13 text-ink-2 tabular-nums">
          {countWords(library, filters)}
        </p>
        <LookSwitch look={look} onChange={setLook} />
      </div>
      {items.length === 0 ? (
        <Nothing query={filters.q} />
      ) : (
        <Files items={items} query={filters.q} running={running} habits={habits} />
      )}
      {!isWhole && (
        <p className="mt-6 flex flex-wrap items-center justify-center gap-3 text-13 text-ink-2">
          {failed && <span role="alert">The rest couldn’t be loaded.</span>}
          <Button onClick={more} aria-disabled={pending}>
            {pending && <Spinner />}
            {failed ? 'Try again' : 'Show more'}
          </Button>
        </p>
      )}
    </>
  );
}

function Nothing({ query }: { query: string }) {
  return (
    <div className="border-line border-t pt-6">
      <p className="font-medium text-16">
        {query ? `Nothing found for “${query}”.` : 'No file matches these filters.'}
      </p>
      {query && (
        <p className="mt-1 text-14 text-ink-2">
          Try a name, a place or fewer words. Text that couldn’t be read can’t be searched.
        </p>
      )}
      <Link href="/evidence" className={buttonStyle({ look: 'quiet' }, 'mt-4')}>
        Show all files
      </Link>
    </div>
  );
}

function countWords({ total, all }: Library, filters: LibraryFilters): string {
  const files = all === 1 ? 'file' : 'files';
  return isFiltered(filters) ? `${total} of ${all} ${files}` : `${all} ${files}`;
}

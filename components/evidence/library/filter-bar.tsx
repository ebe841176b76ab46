'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { FilterSelect } from '@/components/ui/filter-select';
import { Link } from '@/components/ui/link';
import {
  isFiltered,
  KINDS,
  type LibraryFilters,
  libraryPath,
} from '@/lib/evidence/library-filters';
import type { Library } from '@/lib/evidence/library-view';
import { KIND_WORDS } from '@/lib/evidence/library-words';
import { monthOf } from '@/lib/time/days';
import { SearchBox } from './search-box';

type Props = { library: Library; filters: LibraryFilters };

/** The search and the filters, each choice with how many files it would leave. */
export function FilterBar({ library, filters }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (next: LibraryFilters) =>
    start(() => router.replace(libraryPath(next), { scroll: false }));
  const { kinds, months, linked, readable } = library;
  const kindChoices = KINDS.map((kind) => ({
    value: kind,
    word: KIND_WORDS[kind],
    of: kinds[kind] ?? 0,
  }));
  const monthChoices = [
    ...new Set([...Object.keys(months), ...(filters.month ? [filters.month] : [])]),
  ]
    .toSorted()
    .reverse()
    .map((month) => ({ value: month, word: monthOf(`${month}-01`), of: months[month] ?? 0 }));
  return (
    <search className="mt-6 grid gap-3">
      <SearchBox
        query={filters.q}
        busy={pending}
        onSearch={(q) => q !== filters.q && go({ ...filters, q })}
      />
      <div className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 lg:mx-0 lg:flex-wrap lg:px-0">
        <FilterSelect
          label="Kind"
          any="All kinds"
          value={filters.kind}
          choices={kindChoices}
          onChange={(kind) => go({ ...filters, kind: KINDS.find((each) => each === kind) })}
        />
        <FilterSelect
          label="Added"
          any="Any month"
          value={filters.month}
          choices={monthChoices}
          onChange={(month) => go({ ...filters, month })}
        />
        <FilterSelect
          label="Links"
          any="Linked or not"
          value={filters.linked}
          choices={[
            { value: 'yes', word: 'Linked', of: linked.yes },
            { value: 'no', word: 'Not linked', of: linked.no },
          ]}
          onChange={(value) => go({ ...filters, linked: yesNo(value) })}
        />
        <FilterSelect
          label="Text"
          any="Readable or not"
          value={filters.readable}
          choices={[
            { value: 'yes', word: 'Readable', of: readable.yes },
            { value: 'no', word: 'Not readable', of: readable.no },
          ]}
          onChange={(value) => go({ ...filters, readable: yesNo(value) })}
        />
        {isFiltered(filters) && (
          <Link
            href="/evidence"
            className="link inline-flex min-h-touch flex-none items-center px-2 text-13 text-ink-2 hover:text-ink lg:min-h-8"
          >
            Clear all
          </Link>
        )}
      </div>
    </search>
  );
}

function yesNo(value: string | undefined): 'yes' | 'no' | undefined {
  return value === 'yes' || value === 'no' ? value : undefined;
}

'use client';

import type { Month } from '@/lib/entries/days';
import { useLatestJobs } from '@/lib/jobs/use-latest-jobs';
import { EntryRow } from './entry-row';

type Props = {
  months: Month[];
  /** Whether these are the latest, so that one which isn't among them is news. */
  newest?: boolean;
};

/** The entries by month. A badge changes as its job does, without a reload. */
export function EntryList({ months, newest = true }: Props) {
  const latest = useLatestJobs(
    months.flatMap(({ entries }) => entries),
    { whole: newest },
  );
  return months.map(({ name, entries }) => (
    <section key={name} aria-label={name} className="mt-8">
      <h2 className="border-line border-b pb-2 font-semibold text-13 text-ink-2">{name}</h2>
      <ol>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={{ ...entry, job: latest(entry) }} />
        ))}
      </ol>
    </section>
  ));
}

import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { type ChronologyFilters, chronologyPath } from '@/lib/chronology/filters';
import { PrintButton } from './print-button';

/** The period and whether suggestions are in; a plain form, so that the address says it all. */
export function ChronologyFilterForm({ filters }: { filters: ChronologyFilters }) {
  const isSet = Object.values(filters).some(Boolean);
  return (
    <div className="no-print mb-8 grid gap-4 border-line border-y py-4">
      <search aria-label="What the chronology holds">
        <form action="/export/chronology" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <DayField label="From" name="from" value={filters.from} />
          <DayField label="To" name="to" value={filters.to} />
          <label className="inline-flex min-h-touch cursor-pointer items-center gap-2 font-medium text-14">
            <input
              type="checkbox"
              className="checkbox"
              name="confirmed"
              value="yes"
              defaultChecked={filters.confirmed === 'yes'}
            />
            Confirmed only
          </label>
          <button type="submit" className={buttonStyle({ look: 'quiet' })}>
            Apply
          </button>
          {isSet && (
            <Link href="/export/chronology" className={buttonStyle({ look: 'text' })}>
              Clear filters
            </Link>
          )}
        </form>
      </search>
      <div className="flex flex-wrap gap-3">
        <PrintButton />
        <a href={chronologyPath(filters, 'csv')} className={buttonStyle({ look: 'quiet' })}>
          Download as a table (CSV)
        </a>
      </div>
    </div>
  );
}

type FieldProps = { label: string; name: string; value: string | undefined };

function DayField({ label, name, value }: FieldProps) {
  return (
    <label className="inline-flex items-center gap-2 text-14 text-ink-2">
      {label}
      <input
        type="date"
        name={name}
        defaultValue={value}
        className="min-h-touch rounded-2 border border-line-control bg-sheet px-2 text-16 text-ink tabular-nums lg:text-14"
      />
    </label>
  );
}

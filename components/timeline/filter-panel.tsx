'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import {
  BASES,
  filterCount,
  type TimelineFilters,
  timelinePath,
  toggleType,
  withoutFilters,
} from '@/lib/timeline/filters';
import type { TimelineCounts } from '@/lib/timeline/view';
import { BASIS_WORDS } from '@/lib/timeline/words';
import { TypeFilter } from './type-filter';

type Props = {
  filters: TimelineFilters;
  counts: TimelineCounts;
  onChange: (filters: TimelineFilters) => void;
};

/** All filters; on a phone they open behind one button that says how many are set. */
export function FilterPanel({ filters, counts, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const set = filterCount(filters);
  const change = (part: Partial<TimelineFilters>) => onChange({ ...filters, ...part });
  return (
    <search aria-label="Filters" className="mt-4 block">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="timeline-filters"
        onClick={() => setOpen(!open)}
        className={buttonStyle({ look: 'quiet' }, 'lg:hidden')}
      >
        <SlidersHorizontal className="size-4" />
        Filters{set > 0 && <span className="tabular-nums"> ({set})</span>}
      </button>
      <div
        id="timeline-filters"
        className={cn('mt-3 gap-3 lg:mt-0 lg:grid', open ? 'grid' : 'hidden')}
      >
        <TypeFilter
          chosen={filters.types}
          counts={counts.types}
          onToggle={(type) => onChange(toggleType(filters, type))}
        />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <DayField
            label="From"
            value={filters.from}
            max={filters.to}
            onChange={(from) => change({ from })}
          />
          <DayField
            label="To"
            value={filters.to}
            min={filters.from}
            onChange={(to) => change({ to })}
          />
          <FilterSelect
            label="Person"
            any="Everyone"
            value={filters.person}
            choices={personChoices(counts.people, filters.person)}
            onChange={(person) => change({ person })}
          />
          <FilterSelect
            label="How it is known"
            any="Known any way"
            value={filters.basis}
            choices={BASES.map((basis) => ({
              value: basis,
              word: BASIS_WORDS[basis],
              of: counts.basis[basis] ?? 0,
            }))}
            onChange={(basis) => change({ basis: BASES.find((each) => each === basis) })}
          />
          <Switch
            label="With evidence"
            of={counts.evidence}
            on={filters.evidence === 'yes'}
            onChange={(on) => change({ evidence: on ? 'yes' : undefined })}
          />
          <Switch
            label="Confirmed only"
            of={counts.confirmed}
            on={filters.confirmed === 'yes'}
            onChange={(on) => change({ confirmed: on ? 'yes' : undefined })}
          />
          {set > 0 && (
            <Link
              href={timelinePath(withoutFilters(filters))}
              scroll={false}
              className="link inline-flex min-h-touch items-center text-13 text-ink-2 hover:text-ink lg:min-h-8"
            >
              Clear filters
            </Link>
          )}
        </div>
      </div>
    </search>
  );
}

function personChoices(people: TimelineCounts['people'], chosen: string | undefined) {
  const choices = people.map(({ name, count }) => ({ value: name, word: name, of: count }));
  const isThere = choices.some(({ value }) => value === chosen);
  return chosen && !isThere ? [...choices, { value: chosen, word: chosen, of: 0 }] : choices;
}

type DayProps = {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
};

function DayField({ label, value, min, max, onChange }: DayProps) {
  return (
    <label className="inline-flex items-center gap-2 text-13 text-ink-2">
      {label}
      <input
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value || undefined)}
        className="min-h-touch rounded-2 border border-line-strong bg-sheet px-2 text-14 tabular-nums lg:min-h-8 lg:text-13"
      />
    </label>
  );
}

type SwitchProps = { label: string; of: number; on: boolean; onChange: (on: boolean) => void };

function Switch({ label, of, on, onChange }: SwitchProps) {
  return (
    <label className="inline-flex min-h-touch cursor-pointer items-center gap-2 font-medium text-14 lg:min-h-8 lg:text-13">
      <input
        type="checkbox"
        className="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label} <span className="font-normal text-ink-3 tabular-nums">{of}</span>
    </label>
  );
}

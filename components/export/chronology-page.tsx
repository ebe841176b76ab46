import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import type { Profile } from '@/lib/account/loaders';
import type { Case } from '@/lib/cases/schema';
import type { ChronologyFilters } from '@/lib/chronology/filters';
import { numberFiles } from '@/lib/chronology/numbers';
import type { Chronology } from '@/lib/chronology/view';
import { RECORD_LINE, selectionWords } from '@/lib/chronology/words';
import { readsTwelveHours } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import { ChronologyFiles } from './chronology-files';
import { ChronologyRow } from './chronology-row';

type Props = {
  chronology: Chronology;
  theCase: Case;
  profile: Profile;
  filters: ChronologyFilters;
  children: ReactNode;
};

/** All events in order, to be read and printed whole. `children`: what chooses them. */
export function ChronologyPage({ chronology, theCase, profile, filters, children }: Props) {
  const { events, counts } = chronology;
  const { timeZone, locale } = profile;
  const files = numberFiles(events);
  const caseWords = [theCase.title, theCase.number].filter(Boolean).join(', ');
  const leavesUndated = counts.undated > 0 && Boolean(filters.from ?? filters.to);
  return (
    <div className="max-w-200 print:max-w-none">
      <PageHeader back={{ href: '/export', label: 'Export' }} title="Chronology" over={caseWords}>
        <p>{profile.name ? `Kept by ${profile.name} in Daylight` : 'Kept in Daylight'}</p>
      </PageHeader>
      {children}
      <div className="mb-6 grid gap-1 text-14 text-ink-2">
        <p>{selectionWords(filters, counts)}</p>
        {leavesUndated && <p>Events without a certain day are in no period.</p>}
        {counts.suggested > 0 && (
          <p>
            {counts.suggested === counts.listed
              ? 'None of them has been confirmed by the writer.'
              : `${counts.suggested} of them are suggestions that the writer has not confirmed.`}
          </p>
        )}
        <p>
          Made on {shortDay(dayIn(timeZone, new Date()))}. Days and times of events are those of the
          place; the writer’s time zone is {timeZone}.
        </p>
        <p>{RECORD_LINE}</p>
      </div>
      {events.length === 0 ? (
        <p className="border-line border-t pt-6 text-16">
          {counts.all === 0
            ? 'Events from your entries will stand here in order.'
            : 'No events match these filters.'}
        </p>
      ) : (
        <ol className="border-line border-t">
          {events.map((event) => (
            <ChronologyRow
              key={event.id}
              event={event}
              files={files}
              timeZone={timeZone}
              twelveHours={readsTwelveHours(locale)}
            />
          ))}
        </ol>
      )}
      {files.size > 0 && <ChronologyFiles files={[...files.values()]} />}
    </div>
  );
}

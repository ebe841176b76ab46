import { dayParts } from '@/lib/time/days';
import { byMonth, type Day } from '@/lib/timeline/months';
import type { TimelineEvent } from '@/lib/timeline/view';
import { spanWords } from '@/lib/timeline/words';
import { EventRow } from './event-row';

type Props = { events: TimelineEvent[]; twelveHours: boolean; withGaps: boolean };

/** Events by day, the month always in sight. Only what is near the window is drawn. */
export function DayList({ events, twelveHours, withGaps }: Props) {
  return byMonth(events).map(({ name, days }) => (
    <section key={name} aria-label={name}>
      <h2 className="sticky top-bar z-10 border-line border-b bg-paper pt-4 pb-2 font-semibold text-13 text-ink-2">
        {name}
      </h2>
      {days.map((day) => (
        <DayGroup
          key={day.day ?? 'unknown'}
          group={withGaps ? day : { ...day, gap: null }}
          twelveHours={twelveHours}
        />
      ))}
    </section>
  ));
}

type GroupProps = { group: Day<TimelineEvent>; twelveHours: boolean };

function DayGroup({ group: { day, events, gap }, twelveHours }: GroupProps) {
  return (
    <>
      {gap && (
        <p className="border-line border-b py-3 text-13 text-ink-3 lg:pl-[calc(9.5rem+1.5rem)]">
          Nothing recorded {spanWords(gap.from, gap.to)}
        </p>
      )}
      <div className="grid border-line border-b py-3 [contain-intrinsic-size:auto_5.5rem] [content-visibility:auto] lg:grid-cols-[9.5rem_minmax(0,1fr)] lg:gap-x-6 lg:py-2">
        <h3 className="font-semibold text-14 lg:pt-3.5">{day ? dayWords(day) : 'No day given'}</h3>
        <ol>
          {events.map((event, index) => (
            <EventRow
              key={event.id}
              event={event}
              isLast={index === events.length - 1}
              twelveHours={twelveHours}
            />
          ))}
        </ol>
      </div>
    </>
  );
}

function dayWords(day: string): string {
  const { weekday, number, month } = dayParts(day);
  return `${weekday} ${number} ${month}`;
}

import { PageHeader } from '@/components/ui/page-header';
import { StatusMark } from '@/components/ui/status-mark';
import type { Badge } from '@/lib/entries/badge';
import type { EntryView } from '@/lib/entries/views';
import { clock, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { lagWords, longDay, shortDay } from '@/lib/time/days';
import { otherZone } from '@/lib/time/zone-name';

type Props = {
  entry: EntryView['entry'];
  badge: Badge;
  twelveHours: boolean;
  /** The zone of who reads it: another one's times are named. */
  readerZone: string;
};

/** The day an entry is about, when it was written, and how it stands. */
export function EntryHead({ entry, badge, twelveHours, readerZone }: Props) {
  const { reference_date: day, submitted_at, time_zone } = entry;
  const instant = new Date(submitted_at);
  const writtenOn = dayIn(time_zone, instant);
  const lag = lagWords(day, writtenOn);
  const time = clock(timeIn(time_zone, instant), twelveHours);
  const zone = otherZone(time_zone, readerZone);
  return (
    <PageHeader
      back={{ href: '/journal', label: 'Journal' }}
      title={day ? longDay(day) : 'Day not certain'}
    >
      <p>
        Written <time dateTime={submitted_at}>{`${shortDay(writtenOn)}, ${time}`}</time>
        {zone && ` ${zone}`}
        {lag && `, ${lag}`}
      </p>
      <StatusMark look={badge.look} word={badge.word}>
        {badge.count}
      </StatusMark>
    </PageHeader>
  );
}

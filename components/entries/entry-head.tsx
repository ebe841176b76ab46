import { PageHeader } from '@/components/ui/page-header';
import { StatusMark } from '@/components/ui/status-mark';
import type { Badge } from '@/lib/entries/badge';
import type { EntryView } from '@/lib/entries/views';
import type { Written } from '@/lib/entries/written';
import { longDay } from '@/lib/time/days';
import { otherZone } from '@/lib/time/zone-name';

type Props = {
  entry: EntryView['entry'];
  badge: Badge;
  written: Written;
  /** The zone of who reads it: another one's times are named. */
  readerZone: string;
};

/** The day an entry is about, when it was written, and how it stands. */
export function EntryHead({ entry, badge, written, readerZone }: Props) {
  const { reference_date: day, submitted_at, time_zone } = entry;
  const zone = otherZone(time_zone, readerZone);
  return (
    <PageHeader
      back={{ href: '/journal', label: 'Journal' }}
      title={day ? longDay(day) : 'Day not certain'}
    >
      <p>
        Written <time dateTime={submitted_at}>{written.words}</time>
        {zone && ` ${zone}`}
        {written.lag && `, ${written.lag}`}
      </p>
      <StatusMark look={badge.look} word={badge.word}>
        {badge.count}
      </StatusMark>
    </PageHeader>
  );
}

import { datesByOrigin, momentWords } from '@/lib/evidence/date-words';
import type { ItemView } from '@/lib/evidence/item-view';
import type { Habits } from '@/lib/evidence/library-view';
import { zoneWords } from '@/lib/time/zone-name';
import { Fact, Facts, Section } from './section';

type Props = { view: ItemView; habits: Habits };

/** Every date that is known of a file, each with who says so; none of them is chosen. */
export function FileDates({ view: { file, reading }, habits: { timeZone, twelveHours } }: Props) {
  const added = momentWords(file.received_at ?? file.created_at, timeZone, twelveHours);
  return (
    <Section title="Dates, by where they come from">
      <Facts>
        {datesByOrigin(reading.dates, twelveHours).map(({ label, values, detail }) => (
          <Fact key={label} label={label} detail={detail}>
            <ul className="tabular-nums">
              {values.map((value) => (
                <li key={value}>{value}</li>
              ))}
            </ul>
          </Fact>
        ))}
        <Fact label="Added" detail={`Daylight’s clock, ${zoneWords(timeZone)}. Can’t be changed.`}>
          <span className="tabular-nums">{added}</span>
        </Fact>
      </Facts>
    </Section>
  );
}

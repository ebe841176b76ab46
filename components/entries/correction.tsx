import { QuotedText, type TextQuote } from '@/components/events/quoted-text';
import type { Correction as Row } from '@/lib/entries/changes';
import type { EntryView } from '@/lib/entries/views';
import { momentWords } from '@/lib/evidence/date-words';
import { dayIn } from '@/lib/time/day-in';
import { lagWords } from '@/lib/time/days';

type Props = {
  correction: Row;
  entry: EntryView['entry'];
  quotes: TextQuote[];
  dimmed: boolean;
  twelveHours: boolean;
};

/** A dated addition, under the words that it is about. */
export function Correction({ correction, entry, quotes, dimmed, twelveHours }: Props) {
  const { id, body, written_at: at } = correction;
  const zone = entry.time_zone;
  const dayOf = (instant: string) => dayIn(zone, new Date(instant));
  const lag = lagWords(dayOf(entry.submitted_at), dayOf(at));
  return (
    <section aria-labelledby={`correction-${id}`} className="mt-6 border-line border-t pt-4">
      <h2 id={`correction-${id}`} className="font-semibold text-14">
        Correction
      </h2>
      <p className="mb-3 text-13 text-ink-3">
        Written <time dateTime={at}>{momentWords(at, zone, twelveHours)}</time>
        {lag && `, ${lag}`}
      </p>
      <QuotedText text={body} quotes={quotes} place={id} dimmed={dimmed} />
    </section>
  );
}

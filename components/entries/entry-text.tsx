'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { QuotedText, type TextQuote } from '@/components/events/quoted-text';
import { cn } from '@/lib/cn';
import type { WholeEntry } from '@/lib/entries/changes';
import { passagesOf } from '@/lib/events/passages';
import { shortDay } from '@/lib/time/days';
import { Correction } from './correction';

type Props = { view: WholeEntry; twelveHours: boolean };

/** The words as they were handed in, then the corrections; those that events came from are lit. */
export function EntryText({ view, twelveHours }: Props) {
  const [dimmed, setDimmed] = useState(false);
  const { entry, events } = view;
  const { corrections } = view.changes;
  return (
    <article id="text" tabIndex={-1} aria-label={articleName(entry.reference_date)}>
      <QuotedText
        text={entry.event_text}
        quotes={quotesIn(view, entry.event_text)}
        dimmed={dimmed}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 text-13 text-ink-3">
        <p className="flex gap-1.5 py-1">
          <Lock className="mt-0.5 size-4" />
          Your original words. They can be added to, never changed.
        </p>
        {events.length > 0 && (
          <button
            type="button"
            aria-pressed={dimmed}
            onClick={() => setDimmed(!dimmed)}
            className={cn(
              'no-print link inline-flex min-h-touch items-center font-medium text-ink-2 lg:min-h-8',
            )}
          >
            {dimmed ? 'Show all words alike' : 'Show what was not used'}
          </button>
        )}
      </div>
      {corrections.map((correction) => (
        <Correction
          key={correction.id}
          correction={correction}
          entry={entry}
          quotes={quotesIn(view, correction.body, correction.id)}
          dimmed={dimmed}
          twelveHours={twelveHours}
        />
      ))}
    </article>
  );
}

/** Takes events in the order of their numbers. */
function quotesIn({ events }: WholeEntry, text: string, correctionId?: string): TextQuote[] {
  return events.flatMap((event, index) =>
    passagesOf(event.event_sources, text, correctionId).map((passage) => ({
      ...passage,
      eventId: event.id,
      number: index + 1,
      settled: event.state !== 'suggested',
    })),
  );
}

function articleName(day: string | null): string {
  return day ? `Entry about ${shortDay(day)}` : 'Entry, day not certain';
}

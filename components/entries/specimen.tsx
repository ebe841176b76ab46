import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { EventType } from '@/components/events/event-type';

/** What happens to what one writes, shown on one sentence. */
export function Specimen() {
  return (
    <section aria-labelledby="specimen" className="border-line border-t pt-6">
      <h2 id="specimen" className="mb-5 font-semibold text-13 text-ink-2">
        What happens to what you write
      </h2>
      <ol className="grid gap-6">
        <Step number={1} title="Your words stay as you wrote them">
          <p className="words text-18">
            We saw the dentist at{' '}
            <mark className="quote is-settled cursor-auto!">
              half past three. One small filling is needed
            </mark>
            , and they gave us a card for the 26th.
          </p>
        </Step>
        <Step number={2} title="Dates and events are suggested from them">
          <div className="grid max-w-96 justify-items-start gap-0.5 rounded-2 border border-line-strong bg-sheet px-4 py-3">
            <EventType type="medical" />
            <b className="font-semibold">Dental visit</b>
            <span className="text-14 text-ink-2">Mon 9 March 2026, about 3:30 pm</span>
          </div>
        </Step>
        <Step number={3} title="Each one shows the words it came from">
          <p className="inline-flex items-center gap-1.5 font-medium text-13">
            <Check className="size-4 text-done" />
            Nothing is invented: no quote, no event
          </p>
        </Step>
      </ol>
    </section>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="relative pl-8 before:absolute before:top-6 before:-bottom-4 before:left-[3px] before:w-px before:bg-line-strong last:before:hidden">
      <span aria-hidden="true" className="absolute top-0 left-0 text-14 text-ink-3 tabular-nums">
        {number}
      </span>
      <p className="mb-2 text-14 text-ink-2">{title}</p>
      {children}
    </li>
  );
}

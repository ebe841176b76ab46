import { Check } from 'lucide-react';
import { Spinner } from '@/components/ui/spinner';
import { cn } from '@/lib/cn';
import { currentStep, STEPS } from '@/lib/entries/badge';
import { filesRead, goesOnWords, progressWords } from '@/lib/entries/progress-words';
import type { Job } from '@/types';
import { StopProcessing } from './stop-processing';

type Props = { entryId: string; job: Job | null; timeZone: string; twelveHours: boolean };

/** How far the reading of an entry is, step by step; the sentence above is read out as it changes. */
export function ProgressSteps({ entryId, job, timeZone, twelveHours }: Props) {
  const current = currentStep(job);
  const files = filesRead(job);
  const goesOn = goesOnWords(job, { timeZone, twelveHours });
  return (
    <section
      aria-label="Progress"
      className="no-print mb-6 rounded-2 border border-line px-4 pt-3 pb-1.5 text-13 lg:mb-8 lg:grid lg:grid-cols-[1fr_auto] lg:items-center lg:gap-x-6 lg:pb-3"
    >
      <p role="status" className="font-semibold text-14">
        {progressWords(job)}
        {goesOn && <span className="font-normal text-ink-2"> {goesOn}</span>}
      </p>
      <ol className="mt-2 grid gap-x-6 gap-y-1 lg:col-start-1 lg:flex lg:flex-wrap">
        {STEPS.map((step, index) => {
          const number = index + 1;
          const done = number < current || number === 1;
          const now = number === current && !done;
          return (
            <li
              key={step}
              aria-current={now ? 'step' : undefined}
              className={cn(
                'flex items-center gap-2',
                now ? 'font-medium text-ink' : done ? 'text-ink-2' : 'text-ink-3',
              )}
            >
              <StepIcon done={done} now={now} />
              {step}
              {now && files && <span className="tabular-nums">{files}</span>}
              {done && <span className="sr-only">, done</span>}
            </li>
          );
        })}
      </ol>
      <div className="-ml-2 mt-1 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:m-0">
        <StopProcessing entryId={entryId} />
      </div>
    </section>
  );
}

function StepIcon({ done, now }: { done: boolean; now: boolean }) {
  if (done) return <Check className="size-4" />;
  if (now) return <Spinner className="mx-px" />;
  return (
    <span aria-hidden="true" className="grid size-4 place-items-center">
      <span className="size-1 rounded-round bg-line-control" />
    </span>
  );
}

import { Check } from 'lucide-react';
import { Spinner } from '@/components/ui/spinner';
import { cn } from '@/lib/cn';
import { badgeOf, currentStep, STEPS } from '@/lib/entries/badge';
import type { Job } from '@/types';

/** How far the reading of an entry is, step by step; the sentence above is read out as it changes. */
export function ProgressSteps({ job }: { job: Job | null }) {
  const current = currentStep(job);
  const files = filesRead(job);
  return (
    <section
      aria-label="Progress"
      className="no-print mb-6 rounded-2 border border-line px-4 py-3 text-13 lg:mb-8 lg:flex lg:flex-wrap lg:items-center lg:gap-x-6 lg:gap-y-1"
    >
      <p role="status" className="font-semibold text-14">
        {sentence(job, current)}
      </p>
      <ol className="mt-2 grid gap-x-6 gap-y-1 lg:mt-0 lg:flex lg:flex-wrap">
        {STEPS.map((step, index) => {
          const number = index + 1;
          const done = number < current || number === 1;
          const now = number === current && !done;
          return (
            <li
              key={step}
              aria-current={now ? 'step' : undefined}
              className={cn(
                'flex items-center gap-2 text-ink-3',
                done && 'text-ink-2',
                now && 'font-medium text-ink',
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

function filesRead(job: Job | null): string | null {
  const { step, files_done: done, files_total: total } = job?.progress ?? {};
  return step === 'read_files' && total ? `${done ?? 0} of ${total}` : null;
}

function sentence(job: Job | null, current: number): string {
  if (badgeOf({ status: 'processing', job }).word === 'Waiting') {
    return 'Your entry is saved. Reading it is tried again by itself.';
  }
  switch (current) {
    case 1:
      return 'Your entry is saved. Reading it begins in a moment.';
    case 2:
      return job?.progress.files_total ? 'Reading the files you added' : 'Reading your entry';
    case 3:
      return 'Finding events in your words';
    default:
      return 'Adding what was found to your timeline';
  }
}

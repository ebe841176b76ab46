import { badgeOf, currentStep } from '@/lib/entries/badge';
import { clock, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import type { Job } from '@/types';

type Place = { timeZone: string; twelveHours: boolean };

/** What is being done with an entry at the moment, in one sentence. */
export function progressWords(job: Job | null): string {
  if (isWaiting(job)) {
    return job?.progress.waiting === 'daily_limit'
      ? 'Waiting: today’s share of reading is used up. Your words are saved.'
      : 'Waiting: the reader is busy. Your words are saved.';
  }
  switch (currentStep(job)) {
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

/** When a waiting job goes on, with its day where that isn't the day on which it began to wait. */
export function goesOnWords(job: Job | null, { timeZone, twelveHours }: Place): string | null {
  if (!isWaiting(job)) return null;
  if (!job?.not_before) return 'It goes on by itself.';
  const when = new Date(job.not_before);
  const day = dayIn(timeZone, when);
  const at = clock(timeIn(timeZone, when), twelveHours);
  const isToday = day === dayIn(timeZone, new Date(job.updated_at));
  return `It goes on by itself at ${at}${isToday ? '' : ` on ${shortDay(day)}`}.`;
}

/** "1 of 3" while files are being read. */
export function filesRead(job: Job | null): string | null {
  const { step, files_done: done, files_total: total } = job?.progress ?? {};
  return step === 'read_files' && total ? `${done ?? 0} of ${total}` : null;
}

function isWaiting(job: Job | null): boolean {
  return badgeOf({ status: 'processing', job }).word === 'Waiting';
}

'use client';

import { unstable_isUnrecognizedActionError, useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Draft } from '@/lib/drafts/draft';
import { submitEntry } from '@/lib/entries/actions';
import { useJobs } from '@/lib/jobs/use-jobs';
import type { Failure } from '@/lib/result';
import { tell } from '@/lib/safety/tell';
import { deviceZone } from '@/lib/time/device';

/** Why an entry wasn't taken, and the one way on beside trying again. */
export type SubmitProblem = { message: string; wayOn?: 'sign-in' | 'reload' };

type Handlers = {
  /** The server has it: only now may the draft go. */
  onTaken: () => void;
  /** Its id belongs to other words: these need an id of their own. */
  onIdTaken: () => void;
  /** The server said no. */
  onRefused: () => void;
  /** Nobody answered. Gives whether it is sent again by itself, and nothing needs to be said. */
  onUnreachable: () => boolean;
};

const KEPT = 'What you wrote is kept on this device.';

/** Hands a draft in. On any refusal everything stays where it is, and `problem` says why. */
export function useSubmit(
  userId: string,
  { onTaken, onIdTaken, onRefused, onUnreachable }: Handlers,
) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<SubmitProblem | null>(null);
  const { trackJob } = useJobs();
  const router = useRouter();

  function submit(draft: Draft) {
    if (pending) return;
    setProblem(null);
    start(async () => {
      const result = await submitEntry(toInput(draft), userId).catch(thrown);
      if ('message' in result) {
        if (result.wayOn || !onUnreachable()) setProblem(result);
        return;
      }
      if (!result.ok) {
        onRefused();
        if (result.error.code === 'already_submitted') onIdTaken();
        return setProblem(refused(result.error));
      }
      onTaken();
      trackJob(result.value.jobId);
      tellSubmitted(result.value.journalEntryId);
      router.push('/journal');
    });
  }

  return { submit, pending, problem };
}

/** Says, once an entry, that it was taken. */
export function tellSubmitted(entryId: string): void {
  tell('success', 'Entry submitted!', {
    id: `submitted:${entryId}`,
    description: "You'll be notified when processing completes.",
  });
}

/** What is handed in of a draft: of its files those that have arrived. */
export function toInput({ id, text, day, files }: Draft) {
  return {
    journalEntryId: id,
    eventText: text,
    referenceDate: day,
    timeZone: deviceZone(),
    evidenceIds: files.filter((file) => file.received).map((file) => file.id),
  };
}

function refused({ code, message }: Failure['error']): SubmitProblem {
  switch (code) {
    case 'unauthenticated':
      return { message: `Please sign in again. ${KEPT}`, wayOn: 'sign-in' };
    case 'already_submitted':
      return {
        message:
          'This entry was already submitted with other words. What you have here is kept as a new draft; submit it again to add it as an entry of its own.',
      };
    case 'plan_limit':
      return { message: `${message} ${KEPT}` };
    case 'internal':
      return { message: `Something went wrong on our side. ${KEPT} Please try again.` };
    default:
      return { message };
  }
}

function thrown(error: unknown): SubmitProblem {
  // After an update the open page asks for an action that isn't there any more.
  if (unstable_isUnrecognizedActionError(error)) {
    const message = `Daylight was updated while you were writing. ${KEPT} Reload the page, then submit again.`;
    return { message, wayOn: 'reload' };
  }
  return { message: `Daylight can’t be reached right now. ${KEPT} Please try again.` };
}

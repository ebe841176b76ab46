import { z } from 'zod';
import type { RunRow } from '../store/rows.ts';

const Output = z.object({ outcome: z.string(), code: z.string().optional() });

export type Notice = { text: string; retry: boolean };

/**
 * What a finished run's output means, in words, where a glance at its status could mislead: a
 * replayed run ends well without doing anything. `retry`: people try again on the entry, not here.
 */
export function outcomeNotice(run: Pick<RunRow, 'state' | 'output'>): Notice | null {
  if (run.state !== 'FINISHED') return null;
  const { data } = Output.safeParse(readJson(run.output));
  switch (data?.outcome) {
    case 'finished':
      return { text: 'Nothing to do: the job is completed.', retry: true };
    case 'superseded':
      return { text: 'Nothing changed: another run has taken the job over.', retry: false };
    case 'unknown':
      return { text: 'Nothing to do: the job is not there any more.', retry: false };
    case 'released':
      return { text: 'Put off: the job will be delivered again by itself.', retry: false };
    default:
      return null;
  }
}

/** The result of what was just asked for on the page of this run, or null. */
export function resultOf(
  did: string | undefined,
  run: Pick<RunRow, 'state' | 'status'>,
): string | null {
  if (did === 'replay') return 'This is the new run.';
  if (did !== 'cancel') return null;
  if (run.state === 'PENDING_CANCEL') return 'The task has been asked to stop.';
  if (run.status === 'CANCELED') return 'The run is cancelled.';
  return 'Nothing to cancel: the run had already ended.';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The address of the entry that a run is about (tag `entry:<id>`), if the app's is known. */
export function entryUrl(appUrl: string | null, tags: string[]): string | null {
  const id = tags.find((tag) => tag.startsWith('entry:'))?.slice('entry:'.length) ?? '';
  return appUrl && uuid.test(id) ? `${appUrl}/journal/${id}` : null;
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

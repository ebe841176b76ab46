import { isLatest, latestTries } from '@/lib/jobs/updates';
import { filesWords, foundWords } from '@/lib/jobs/words';
import type { Job } from '@/types';

/** One line of the list of notifications: how a job ended. */
export type Notice = {
  jobId: string;
  /** What was read; neither for an archive. */
  entryId: string | null;
  evidenceId: string | null;
  /** `trouble`: it ended well, and yet a file couldn't be read. */
  look: 'ready' | 'trouble' | 'failed';
  title: string;
  description: string;
  /** ISO instant. */
  endedAt: string;
  isUnread: boolean;
};

const AT_MOST = 50;

/**
 * What people are told of their jobs, at most 50: failed ones first, the newest first in each part.
 * Nothing of those that were stopped by hand or tried again since.
 */
export function noticesOf(jobs: Iterable<Job>): Notice[] {
  const all = [...jobs];
  const latest = latestTries(all);
  return all
    .flatMap((job) => (isLatest(job, latest) ? (noticeOf(job) ?? []) : []))
    .sort((a, b) => rank(a) - rank(b) || Date.parse(b.endedAt) - Date.parse(a.endedAt))
    .slice(0, AT_MOST);
}

/** The ids of what nobody has read yet. */
export function unreadIds(notices: readonly Notice[]): string[] {
  return notices.filter(({ isUnread }) => isUnread).map(({ jobId }) => jobId);
}

/** How many, for a small badge: "3", and "9+" for more than nine. */
export function badgeCount(unread: number): string {
  return unread > 9 ? '9+' : String(unread);
}

function noticeOf(job: Job): Notice | null {
  const said = wordsFor(job);
  if (!said) return null;
  return {
    ...said,
    jobId: job.id,
    entryId: job.entry_id,
    evidenceId: job.evidence_id,
    endedAt: job.completed_at ?? job.updated_at,
    isUnread: job.read_at === null,
  };
}

/** How an end is put in words, in the list and in a toast alike; null where there is nothing to say. */
export function wordsFor(job: Job): Pick<Notice, 'look' | 'title' | 'description'> | null {
  const summary = job.result_summary;
  if (job.type === 'export_build') return archiveWords(job);
  const isFile = job.type === 'evidence_processing';
  if (job.status === 'completed' && !isFile) {
    const files = filesWords(summary?.evidence_processed ?? 0, summary?.evidence_failed ?? 0);
    const description = [foundWords(summary), files].filter(Boolean).join('. ');
    return { look: files ? 'trouble' : 'ready', title: 'Journal entry ready!', description };
  }
  if (job.status === 'completed') {
    return summary?.evidence_failed
      ? { look: 'trouble', title: COULD_NOT, description: 'The file itself is safe.' }
      : { look: 'ready', title: 'File read', description: 'Its words were found.' };
  }
  if (job.status !== 'failed') return null;
  return {
    look: 'failed',
    title: isFile ? COULD_NOT : 'Processing failed',
    description: job.error_message ?? 'Your words and files are saved. Please try again.',
  };
}

function archiveWords({ status }: Job): ReturnType<typeof wordsFor> {
  if (status === 'completed') {
    const description = 'It is kept for a week under Export.';
    return { look: 'ready', title: 'Your download is ready', description };
  }
  if (status !== 'failed') return null;
  const description = 'Nothing was changed. Please try again.';
  return { look: 'failed', title: 'Your download couldn’t be made', description };
}

const COULD_NOT = "Couldn't read a file";

function rank({ look }: Notice): number {
  return look === 'failed' ? 0 : 1;
}

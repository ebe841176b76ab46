import { counted } from '@/lib/counted';
import { wordsFor } from '@/lib/jobs/notices';
import { foundWords } from '@/lib/jobs/words';
import { DISCREET_TITLE } from '@/lib/safety/discreet-words';
import type { Job } from '@/types';

type Label = 'View' | 'Try again' | 'Open';

export type ToastAction =
  | { label: Label; kind: 'view' | 'retry'; entryId: string }
  | { label: Label; kind: 'view-file' | 'retry-file'; evidenceId: string }
  | { label: Label; kind: 'view-export' | 'retry-export' }
  | { label: Label; kind: 'list' };

export type JobToast = {
  /** Stable, so that one end never makes two toasts. */
  id: string;
  kind: 'success' | 'error';
  title: string;
  description: string;
  action: ToastAction | null;
};

/**
 * The toasts for jobs that ended: one each, or a single one for several that ended while nobody
 * looked. Running and stopped ones make none.
 */
export function toastsFor(jobs: readonly Job[], away: boolean): JobToast[] {
  const told = jobs.filter((job) => wordsFor(job));
  return away && told.length > 1 ? [awayToast(told)] : told.flatMap((job) => toastFor(job) ?? []);
}

/**
 * Whether the page at a path shows by itself how a job ended: the library and a file's own page, where
 * thirty files that are added at once would else be thirty toasts, and the page of the archive.
 */
export function isShownOn(path: string, job: Job): boolean {
  if (job.type === 'export_build') return path === '/export' || path === '/settings/data';
  if (job.type !== 'evidence_processing' || job.status !== 'completed') return false;
  return path === '/evidence' || path === `/evidence/${job.evidence_id}`;
}

/** The toast for an ended job; null where there is nothing to tell (running, or stopped by hand). */
export function toastFor(job: Job): JobToast | null {
  const said = wordsFor(job);
  if (!said) return null;
  const { look, title } = said;
  const isEntry = job.type === 'journal_extraction';
  return {
    id: `job:${job.id}:${job.status}`,
    kind: look === 'failed' || (look === 'trouble' && !isEntry) ? 'error' : 'success',
    title,
    description:
      isEntry && job.status === 'completed' ? foundWords(job.result_summary) : said.description,
    action: actionFor(job),
  };
}

/** The same toast for eyes that may not be its owner's: that there is news, and the way to it. */
export function discreetToast({ id, action }: JobToast): JobToast {
  return {
    id,
    kind: 'success',
    title: DISCREET_TITLE,
    description: '',
    action: action && { ...openingOf(action), label: 'Open' },
  };
}

// To try again one has to see what failed.
function openingOf(action: ToastAction): ToastAction {
  if (action.kind === 'retry') return { ...action, kind: 'view' };
  if (action.kind === 'retry-export') return { ...action, kind: 'view-export' };
  return action.kind === 'retry-file' ? { ...action, kind: 'view-file' } : action;
}

function actionFor({
  type,
  status,
  entry_id: entryId,
  evidence_id: evidenceId,
}: Job): ToastAction | null {
  const isRetry = status === 'failed';
  const label = isRetry ? 'Try again' : 'View';
  if (entryId) return { label, kind: isRetry ? 'retry' : 'view', entryId };
  if (evidenceId) return { label, kind: isRetry ? 'retry-file' : 'view-file', evidenceId };
  if (type === 'export_build') return { label, kind: isRetry ? 'retry-export' : 'view-export' };
  return null;
}

function awayToast(jobs: readonly Job[]): JobToast {
  const isWell = (job: Job) => wordsFor(job)?.look !== 'failed';
  const of = (type: Job['type']) => jobs.filter((job) => job.type === type);
  const [entries, archives] = [of('journal_extraction'), of('export_build')];
  const organised = entries.filter(isWell).length;
  const made = archives.some(isWell);
  const read = of('evidence_processing').filter((job) => job.result_summary?.evidence_processed);
  const failed = entries.length - organised;
  const unread = of('evidence_processing').length - read.length;
  const unmade = archives.length > 0 && !made;
  const sentences = [
    ...(organised
      ? [`${counted(organised, 'entry', 'entries')} ${were(organised)} organised.`]
      : []),
    ...(read.length ? [`${counted(read.length, 'file')} ${were(read.length)} read.`] : []),
    ...(made ? ['Your download is ready.'] : []),
    ...(failed ? [`${counted(failed, 'entry', 'entries')} couldn’t be organised.`] : []),
    ...(unread ? [`${counted(unread, 'file')} couldn’t be read.`] : []),
    ...(unmade ? ['Your download couldn’t be made.'] : []),
  ];
  const [first = '', ...rest] = sentences;
  return {
    id: `away:${jobs[0]?.id}`,
    kind: failed + unread > 0 || unmade ? 'error' : 'success',
    title: `While you were away: ${first}`,
    description: rest.join(' '),
    action: { label: 'View', kind: 'list' },
  };
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

import { isActive } from '@/lib/jobs/state';
import type { Job } from '@/types';

/** An archive that can be downloaded. */
export type Archive = {
  jobId: string;
  /** Bytes. */
  size: number;
  files: number;
  filesMissing: number;
  /** ISO instants. */
  madeAt: string;
  expiresAt: string;
};

/** How "Download all" stands. An archive stays while the next one is made. */
export type ExportState = {
  making: { done: number; total: number; isWaiting: boolean } | null;
  archive: Archive | null;
  hasFailed: boolean;
};

/** From the newest job and the archive there is; the archive is of that job or of one before it. */
export function exportState(job: Job | null, archive: Archive | null, now: Date): ExportState {
  const progress = job?.progress ?? {};
  const isMaking = job !== null && isActive(job.status);
  return {
    making: isMaking
      ? {
          done: progress.files_done ?? 0,
          total: progress.files_total ?? 0,
          isWaiting: progress.waiting !== undefined,
        }
      : null,
    archive: archive && Date.parse(archive.expiresAt) > now.getTime() ? archive : null,
    hasFailed: job?.status === 'failed',
  };
}

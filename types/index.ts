import type { Database } from './database';

type Public = Database['public'];

/** Where a job stands. The last three are final; a retry by hand is a new job. */
export type JobStatus = Public['Enums']['job_status'];

/** What a job does: reads one entry, reads one file, or puts everything into an archive. */
export type JobType = Public['Enums']['job_type'];

/** What a completed job found; every count equals real rows. */
export type JobResultSummary = {
  events_created: number;
  evidence_processed: number;
  action_items_created: number;
  event_ids: string[];
  evidence_failed: number;
  questions_raised: number;
};

/** How far a running job is: the step it is in (1-based) of all, and files read where it reads files. */
export type JobProgress = {
  step?: 'read_files' | 'find_events' | 'save_events' | 'build_export';
  current?: number;
  total?: number;
  files_done?: number;
  files_total?: number;
  /** The code of a passing outage while the job waits for its next delivery. */
  waiting?: string;
};

/** One job as its owner sees it. */
export type Job = Omit<Public['Tables']['jobs']['Row'], 'result_summary' | 'progress'> & {
  result_summary: JobResultSummary | null;
  progress: JobProgress;
};

/** Answer to a submitted entry: both ids stay the same however often it is sent. */
export type JournalSubmitResponse = {
  journalEntryId: string;
  jobId: string;
  message: string;
};

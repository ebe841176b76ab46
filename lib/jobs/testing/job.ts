import { randomUUID } from 'node:crypto';
import type { Job, JobResultSummary, JobStatus } from '@/types';

export const USER = '0b54c1a6-6c1e-4b52-8d1f-4c9a3f1d2e11';

export const SUMMARY: JobResultSummary = {
  events_created: 3,
  evidence_processed: 1,
  action_items_created: 0,
  event_ids: [],
  evidence_failed: 0,
  questions_raised: 0,
};

/** A job as the database would give it in that status; `at` is the second it last changed. */
export function job(status: JobStatus, at = 0, rest: Partial<Job> = {}): Job {
  const moment = new Date(Date.UTC(2026, 10, 24, 9, 0, at)).toISOString();
  const ended = status === 'completed' || status === 'failed' || status === 'cancelled';
  const running = status === 'processing';
  return {
    id: randomUUID(),
    user_id: USER,
    case_id: randomUUID(),
    type: 'journal_extraction',
    status,
    entry_id: randomUUID(),
    evidence_id: null,
    reader: 'offline',
    attempt: 1,
    delivery: 1,
    lost_runs: 0,
    claim: running ? randomUUID() : null,
    run_id: running ? 'run_1' : null,
    not_before: null,
    deadline_at: moment,
    heartbeat_at: null,
    started_at: running ? moment : null,
    completed_at: ended ? moment : null,
    error_code: status === 'failed' ? 'internal' : null,
    error_message: status === 'failed' ? 'It could not be read.' : null,
    result_summary: status === 'completed' ? SUMMARY : null,
    progress: {},
    announced_at: null,
    read_at: null,
    swept_at: null,
    created_at: moment,
    updated_at: moment,
    ...rest,
  };
}

/** The same job later on. */
export function later(before: Job, status: JobStatus, at: number, rest: Partial<Job> = {}): Job {
  const { id, entry_id, created_at, attempt } = before;
  return job(status, at, { id, entry_id, created_at, attempt, ...rest });
}

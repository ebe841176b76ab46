import type { RunStatus } from '../store/rows.ts';

/** The words that the list can be narrowed to, each with its statuses. */
export const statusFilters: Record<string, RunStatus[]> = {
  queued: ['PENDING'],
  running: ['DEQUEUED', 'EXECUTING', 'RETRYING_AFTER_FAILURE'],
  waiting: ['WAITING_TO_RESUME'],
  completed: ['COMPLETED_SUCCESSFULLY'],
  failed: ['COMPLETED_WITH_ERRORS', 'CRASHED', 'SYSTEM_FAILURE', 'TIMED_OUT', 'EXPIRED'],
  cancelled: ['CANCELED'],
};

/** How far back the list goes: the word in the address, what people read, and the hours. */
export const timeFilters = [
  { value: '1h', label: 'Last hour', hours: 1 },
  { value: '24h', label: 'Last 24 hours', hours: 24 },
  { value: '7d', label: 'Last 7 days', hours: 7 * 24 },
] as const;

/** What the list is narrowed to; an empty text means anything. */
export type Filters = {
  status: string;
  task: string;
  tag: string;
  time: string;
  /** Only runs that no other run started. */
  top: boolean;
  /** Id of the last run of the page before. */
  after: string;
};

export const noFilters: Filters = {
  status: '',
  task: '',
  tag: '',
  time: '',
  top: false,
  after: '',
};

/** Reads the filters from the address; words that are none of ours count as not given. */
export function readFilters(query: Record<string, string>): Filters {
  const { status = '', task = '', tag = '', time = '', after = '' } = query;
  return {
    status: Object.hasOwn(statusFilters, status) ? status : '',
    task,
    tag: tag.trim(),
    time: timeFilters.some(({ value }) => value === time) ? time : '',
    top: query.top === '1',
    after,
  };
}

/** The address of the list under these filters. */
export function listUrl(filters: Partial<Filters>): string {
  const given = Object.entries(filters)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => [name, value === true ? '1' : String(value)]);
  const query = new URLSearchParams(given).toString();
  return query ? `/runs?${query}` : '/runs';
}

/** The moment before which runs are left out, or null. */
export function sinceOf({ time }: Filters, now: Date): Date | null {
  const hours = timeFilters.find(({ value }) => value === time)?.hours;
  return hours ? new Date(now.getTime() - hours * 3_600_000) : null;
}

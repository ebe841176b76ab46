/** All that may be logged: ids, codes, counts, durations. No text, no names, no addresses. */
export type LogFields = {
  requestId?: string;
  userId?: string;
  entryId?: string;
  jobId?: string;
  evidenceId?: string;
  runId?: string;
  delivery?: number;
  attempt?: number;
  code?: string;
  status?: number;
  count?: number;
  total?: number;
  durationMs?: number;
};

const ALLOWED = [
  'requestId',
  'userId',
  'entryId',
  'jobId',
  'evidenceId',
  'runId',
  'delivery',
  'attempt',
  'code',
  'status',
  'count',
  'total',
  'durationMs',
] as const satisfies (keyof LogFields)[];

type Level = 'info' | 'warn' | 'error';

/** Writes one line of JSON. `event` is a fixed name such as `entry.submitted`, never built from data. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  // In a task the task service takes over what goes through the console, not what goes to stdout.
  console.log(logLine(level, event, fields, new Date()));
}

/** The line itself. Fields that aren't on the list, or are longer than any id, are left out. */
export function logLine(level: Level, event: string, fields: LogFields, at: Date): string {
  const kept = ALLOWED.flatMap((key) => {
    const value = fields[key];
    return typeof value === 'number' ||
      (typeof value === 'string' && /^[\w:.-]{1,100}$/.test(value))
      ? [[key, value]]
      : [];
  });
  return JSON.stringify({ at: at.toISOString(), level, event, ...Object.fromEntries(kept) });
}

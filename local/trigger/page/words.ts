import type { RunRow, RunStatus } from '../store/rows.ts';

export type Tone = 'waiting' | 'processing' | 'completed' | 'failed' | 'cancelled';
export type Word = { word: string; tone: Tone };

const words: Record<RunStatus, Word> = {
  PENDING: { word: 'Queued', tone: 'waiting' },
  DEQUEUED: { word: 'Starting', tone: 'processing' },
  EXECUTING: { word: 'Running', tone: 'processing' },
  WAITING_TO_RESUME: { word: 'Waiting', tone: 'waiting' },
  RETRYING_AFTER_FAILURE: { word: 'Retrying', tone: 'waiting' },
  COMPLETED_SUCCESSFULLY: { word: 'Completed', tone: 'completed' },
  COMPLETED_WITH_ERRORS: { word: 'Failed', tone: 'failed' },
  CANCELED: { word: 'Cancelled', tone: 'cancelled' },
  CRASHED: { word: 'Crashed', tone: 'failed' },
  SYSTEM_FAILURE: { word: 'Failed', tone: 'failed' },
  TIMED_OUT: { word: 'Timed out', tone: 'failed' },
  EXPIRED: { word: 'Expired', tone: 'failed' },
};

/** A run's status in a word, and how it looks. A run that is being cancelled says so. */
export function wordFor(run: Pick<RunRow, 'status' | 'state'>): Word {
  if (run.state === 'PENDING_CANCEL') return { word: 'Cancelling', tone: 'cancelled' };
  return words[run.status];
}

/** 850 ms · 8.1 s · 2 min 5 s · 3 h 10 min. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((ms % 60_000) / 1_000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long a run took or has taken so far; before its first attempt how long it has queued. */
export function howLong(run: Pick<RunRow, 'createdAt' | 'startedAt' | 'finishedAt'>, now: Date) {
  const end = (run.finishedAt ?? now).getTime();
  if (run.startedAt) return duration(end - run.startedAt.getTime());
  return `queued ${duration(end - run.createdAt.getTime())}`;
}

/** The time of day, with the day when it isn't today's; in the machine's own zone. */
export function clock(at: Date, now: Date): string {
  const time = at.toLocaleTimeString('en-GB');
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`;
}

/** The same to the millisecond. */
export function clockMs(at: Date, now: Date): string {
  return `${clock(at, now)}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}

/** The part of an id that is enough to tell it from its neighbours. */
export function shortId(id: string): string {
  return id.replace(/^[a-z]+_/, '').slice(-6);
}

/** A tag of the form `kind:id` with only the end of its id; others as they are. */
export function shortTag(tag: string): string {
  const [, kind, id] = /^([a-z]+):([0-9a-f-]{36})$/.exec(tag) ?? [];
  return kind && id ? `${kind}:…${id.slice(-6)}` : tag;
}

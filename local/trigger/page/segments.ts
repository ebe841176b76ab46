import type { AttemptRow, RunState, SnapshotRow } from '../store/rows.ts';

export type SegmentKind = 'queued' | 'running' | 'waiting' | 'failed' | 'between';
/** A stretch of a run's life, ms since the epoch; `attempt` where it failed. */
export type Segment = { kind: SegmentKind; from: number; until: number; attempt: number };

/**
 * What a run did when, from its states and attempts. A failed attempt is one stretch, whatever it
 * did in between; the last stretch of a run that hasn't ended reaches to `now`.
 */
export function segmentsOf(
  snapshots: Pick<SnapshotRow, 'state' | 'attempt' | 'createdAt'>[],
  attempts: Pick<AttemptRow, 'number' | 'startedAt' | 'endedAt' | 'error' | 'outcome'>[],
  now: Date,
): Segment[] {
  const failed = attempts.filter((attempt) => attempt.error !== null || attempt.outcome === 'LOST');
  const states = snapshots.flatMap(({ state, attempt, createdAt }, index): Segment[] => {
    const kind = kindOf(state, attempt);
    if (!kind) return [];
    if (kind !== 'between' && failed.some((other) => other.number === attempt)) return [];
    const until = snapshots[index + 1]?.createdAt ?? now;
    return [{ kind, from: createdAt.getTime(), until: until.getTime(), attempt }];
  });
  const failures = failed.map(
    ({ number, startedAt, endedAt }): Segment => ({
      kind: 'failed',
      from: startedAt.getTime(),
      until: (endedAt ?? now).getTime(),
      attempt: number,
    }),
  );
  return [...states, ...failures].sort((a, b) => a.from - b.from);
}

function kindOf(state: RunState, attempt: number): SegmentKind | null {
  switch (state) {
    case 'QUEUED':
    case 'PENDING_EXECUTING':
      return attempt === 0 ? 'queued' : 'between';
    case 'EXECUTING':
    case 'PENDING_CANCEL':
      return 'running';
    case 'EXECUTING_WITH_WAITPOINTS':
      return 'waiting';
    case 'FINISHED':
      return null;
  }
}

export type Scale = {
  /** Percent of the axis at a moment, 0 to 100. */
  at(ms: number): number;
  ticks: { left: number; label: string }[];
};

const steps = [
  ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30],
  ...[60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400],
];

/** An axis from `start` to `end` (ms since the epoch) with at most six round marks. */
export function scaleOf(start: number, end: number): Scale {
  const span = Math.max(1, end - start);
  const step = steps.find((seconds) => span / 1_000 / seconds <= 5.5) ?? span / 5_000;
  const count = Math.floor(span / 1_000 / step) + 1;
  return {
    at: (ms) => Math.min(100, Math.max(0, ((ms - start) / span) * 100)),
    ticks: Array.from({ length: count }, (_, index) => ({
      left: ((index * step * 1_000) / span) * 100,
      label: step < 1 ? millis(index * step) : label(index * step, index),
    })),
  };
}

function millis(seconds: number): string {
  return seconds === 0 ? '0 ms' : String(Math.round(seconds * 1_000));
}

function label(seconds: number, index: number): string {
  if (index === 0) return '0 s';
  if (seconds < 60) return String(seconds);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min${clockRest(seconds % 60, 's')}`;
  return `${Math.floor(seconds / 3_600)} h${clockRest((seconds % 3_600) / 60, 'min')}`;
}

function clockRest(rest: number, unit: string): string {
  return rest === 0 ? '' : ` ${Math.round(rest)} ${unit}`;
}

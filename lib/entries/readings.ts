/** One step of a run, as the database keeps it. */
export type RunStep = {
  step_key: string;
  model: string | null;
  prompt_version: string | null;
  input_hash: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  cost: number | null;
  started_at: string | null;
  completed_at: string;
};

/** What a run's last step gave: how many events and to-dos no words showed. */
export type SavedOutput = { job_id: string; output: unknown };

/** One run over an entry with its steps. */
export type Run = {
  id: string;
  attempt: number;
  reader: string;
  started_at: string | null;
  completed_at: string | null;
  job_steps: RunStep[];
};

/** What "Details" say of one run: who read what in which version, for what, and how long it took. */
export type Reading = {
  jobId: string;
  attempt: number;
  /** The reader that read it, or that it was meant for. */
  reader: string;
  version: string | null;
  inputHash: string | null;
  tokens: { input: number; output: number } | null;
  cost: number | null;
  leftOut: number | null;
  /** In order; only those that are over. */
  times: { name: string; ms: number }[];
};

/** Makes one reading of each run. Waits between two deliveries count to the step that they delayed. */
export function readingOf({ job_steps: steps, ...job }: Run, outputs: SavedOutput[]): Reading {
  const step = (key: string) => steps.find((one) => one.step_key === key);
  const found = step('extract-events');
  const saved = step('save-events');
  const tokens = found?.input_tokens ?? null;
  return {
    jobId: job.id,
    attempt: job.attempt,
    reader: found?.model ?? job.reader,
    version: found?.prompt_version ?? null,
    inputHash: found?.input_hash ?? null,
    tokens: tokens === null ? null : { input: tokens, output: found?.output_tokens ?? 0 },
    cost: found?.cost ?? null,
    leftOut: droppedOf(outputs.find((one) => one.job_id === job.id)?.output),
    times: [
      ...between('Read files', job.started_at, found?.started_at),
      ...between('Find events', found?.started_at, found?.completed_at),
      ...between('Save them', found?.completed_at, saved?.completed_at),
      ...between('In all', job.started_at, job.completed_at),
    ],
  };
}

function droppedOf(output: unknown): number | null {
  if (typeof output !== 'object' || output === null || !('dropped' in output)) return null;
  return typeof output.dropped === 'number' ? output.dropped : null;
}

function between(name: string, from: string | null | undefined, to: string | null | undefined) {
  if (!from || !to) return [];
  // Two clocks may differ by a little: nothing takes less than no time.
  return [{ name, ms: Math.max(0, Date.parse(to) - Date.parse(from)) }];
}

/** "0.3 s", "12 s", "2 min 5 s", "3 h 10 min" */
export function spanWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** "1,200 in, 450 out" */
export function tokenWords({ input, output }: NonNullable<Reading['tokens']>): string {
  return `${input.toLocaleString('en')} in, ${output.toLocaleString('en')} out`;
}

/** At least four places, since a reading may cost less than a hundredth; no currency, as none is set. */
export function costWords(cost: number): string {
  return cost.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
}

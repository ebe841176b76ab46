/** After how many minutes without a sign of life a session may lock. */
export const IDLE_MINUTES = [5, 15, 60] as const;
const SHARED_MINUTES = 15;

/** As its owner chose, and on a shared device after a quarter of an hour at the latest. */
export function idleMinutesFor(chosen: number | null, shared: boolean): number | null {
  return shared ? Math.min(chosen ?? SHARED_MINUTES, SHARED_MINUTES) : chosen;
}

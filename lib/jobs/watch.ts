import type { Db } from '@/lib/database';
import { claimAnnouncements } from '@/lib/jobs/announce';
import { parseJobs } from '@/lib/jobs/schema';
import { loadJobs } from '@/lib/jobs/snapshot';
import { jobsStore } from '@/lib/jobs/store';
import { followJobs } from '@/lib/jobs/stream';
import type { Job } from '@/types';

const TICK_MS = 15_000;

export type Watch = {
  /** Asks for the rows anew; `extra`: an id that no row has come for yet. */
  refresh(extra?: string): void;
  stop(): void;
};

type Options = {
  db: Db;
  userId: string;
  /** Tells of one end. Called only in a visible tab that claimed it. */
  announce: (job: Job) => void;
};

/**
 * Keeps the store in step with the database for one signed-in person: the stream, and a snapshot
 * whenever something may have been missed (the stream begins to flow, the tab comes back, the
 * network is there again, or a job runs while the stream is down). Rows are the truth; the stream
 * only says so sooner.
 */
export function watchJobs({ db, userId, announce }: Options): Watch {
  let live = false;
  let stopped = false;
  let ticks = 0;
  let asking: Promise<void> | null = null;
  let again = false;
  const tracked = new Set<string>();

  function take(rows: readonly Job[], asked: readonly string[] = []) {
    if (stopped) return;
    for (const row of rows) tracked.delete(row.id);
    const ended = jobsStore.apply(userId, rows, asked);
    if (ended.length > 0) void tell(ended);
  }

  async function tell(ended: Job[]) {
    const ids = ended.map((job) => job.id);
    // A hidden tab leaves it to one that is seen, or to itself when it comes back.
    if (document.visibilityState !== 'visible') return jobsStore.forget(ids);
    try {
      for (const job of await claimAnnouncements(db, ended)) if (!stopped) announce(job);
    } catch {
      jobsStore.forget(ids);
    }
  }

  async function snapshot() {
    const asked = jobsStore.view().activeJobs.map((job) => job.id);
    try {
      take(await loadJobs(db, [...new Set([...asked, ...tracked])]), asked);
    } catch {
      // Offline, or the session has ended: the next tick, focus or connection asks again.
    }
  }

  function refresh(extra?: string) {
    if (extra) tracked.add(extra);
    if (stopped) return;
    // One question at a time; what is asked meanwhile is asked once more after it.
    if (asking) {
      again = true;
      return;
    }
    asking = snapshot().finally(() => {
      asking = null;
      if (again) {
        again = false;
        refresh();
      }
    });
  }

  function setLive(now: boolean) {
    live = now;
    document.documentElement.dataset.realtime = now ? 'live' : 'off';
  }

  function tick() {
    ticks += 1;
    const running = tracked.size > 0 || jobsStore.view().activeJobs.length > 0;
    if (running && (!live || ticks % 2 === 0)) refresh();
  }

  const onVisible = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  const onOnline = () => refresh();

  jobsStore.open(userId);
  setLive(false);
  const unfollow = followJobs(db, userId, {
    onLive: () => {
      // Rows of the moments in between come by the stream or with the snapshot, never by neither.
      refresh();
      setLive(true);
    },
    onDown: () => setLive(false),
    onRow: (row) => take(parseJobs([row])),
  });
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', onOnline);
  const timer = setInterval(tick, TICK_MS);
  refresh();

  return {
    refresh,
    stop() {
      stopped = true;
      clearInterval(timer);
      unfollow();
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', onOnline);
      setLive(false);
    },
  };
}

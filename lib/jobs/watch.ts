import { claimAnnouncements } from '@/lib/jobs/announce';
import { connection } from '@/lib/jobs/connection';
import { parseJobs } from '@/lib/jobs/rows';
import { loadEndedJobs, loadJobs } from '@/lib/jobs/snapshot';
import { jobsStore } from '@/lib/jobs/store';
import { followJobs } from '@/lib/jobs/stream';
import type { BrowserDb } from '@/lib/supabase/browser';
import type { Job } from '@/types';

const TICK_MS = 15_000;
/** A clock that jumps so far was stopped: the laptop was shut. */
const ASLEEP_MS = 3 * TICK_MS;

export type Watch = {
  /** Asks for the rows anew; `extra`: an id that no row has come for yet. */
  refresh(extra?: string): void;
  stop(): void;
};

/** `away`: they ended while nobody looked at the page. */
export type Announce = (jobs: Job[], away: boolean) => void;

type Options = {
  db: BrowserDb;
  userId: string;
  /** Tells of ends. Called only in a visible tab that claimed them. */
  announce: Announce;
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
  let lastTick = Date.now();
  let asking: Promise<void> | null = null;
  let again = false;
  // Whether ends may have been missed, and whether somebody is coming to the page just now.
  let missed = true;
  let arriving = true;
  const tracked = new Set<string>();

  function take(rows: readonly Job[], asked: readonly string[] = [], away = false) {
    if (stopped) return;
    for (const row of rows) tracked.delete(row.id);
    const ended = jobsStore.apply(userId, rows, asked);
    if (ended.length > 0) void tell(ended, away);
  }

  async function tell(ended: Job[], away: boolean) {
    const ids = ended.map((job) => job.id);
    // A hidden tab leaves it to one that is seen, or to itself when it comes back.
    if (document.visibilityState !== 'visible') return jobsStore.forget(ids);
    try {
      const won = await claimAnnouncements(db.rows, ended);
      if (!stopped && won.length > 0) announce(won, away);
    } catch {
      jobsStore.forget(ids);
    }
  }

  async function snapshot() {
    const asked = jobsStore.view().activeJobs.map((job) => job.id);
    const [whole, away] = [missed || !live, arriving];
    missed = false;
    arriving = false;
    try {
      const [rows, ended] = await Promise.all([
        loadJobs(db.rows, [...new Set([...asked, ...tracked])]),
        whole ? loadEndedJobs(db.rows) : [],
      ]);
      take([...ended, ...rows], asked, away);
      if (whole && !stopped) jobsStore.setKnown(userId);
    } catch {
      // Offline, or the session has ended: the next tick, focus or connection asks again.
      missed ||= whole;
      arriving ||= away;
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
    connection.setLive(now);
  }

  function comeBack() {
    missed = true;
    arriving = true;
    refresh();
  }

  function tick() {
    const slept = Date.now() - lastTick > ASLEEP_MS;
    lastTick = Date.now();
    ticks += 1;
    if (slept) return comeBack();
    const running = tracked.size > 0 || jobsStore.view().activeJobs.length > 0;
    // What begins elsewhere comes by the stream alone; without it, a look once a minute.
    const every = running ? (live ? 2 : 1) : 4;
    if (navigator.onLine && (running || !live) && ticks % every === 0) refresh();
  }

  const onVisible = () => {
    if (document.visibilityState === 'visible') comeBack();
  };

  jobsStore.open(userId);
  const closeConnection = connection.open();
  const unfollow = followJobs(db, userId, {
    onLive: () => {
      // Rows of the moments in between come by the stream or with the snapshot, never by neither.
      missed = true;
      refresh();
      setLive(true);
    },
    onDown: () => setLive(false),
    onRow: (row) => take(parseJobs([row])),
  });
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', comeBack);
  const timer = setInterval(tick, TICK_MS);
  refresh();

  return {
    refresh,
    stop() {
      stopped = true;
      clearInterval(timer);
      unfollow();
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('online', comeBack);
      setLive(false);
      closeConnection();
    },
  };
}

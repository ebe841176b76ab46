/**
 * How this tab hears of changes. `starting`: it has only just begun to listen, or lost its stream
 * a moment ago; `paused`: the stream is down for longer, so it asks instead.
 */
export type Connection = 'starting' | 'live' | 'paused' | 'offline';

const PATIENCE_MS = 6_000;

let shown: Connection = 'starting';
let live = false;
let isLate = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** What the page says of its connection, outside of any component. Browser only. */
export const connection = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  view: (): Connection => shown,
  atFirst: (): Connection => 'starting',
  /** Begins to listen; gives the way to end it. */
  open(): () => void {
    connection.setLive(false);
    window.addEventListener('online', show);
    window.addEventListener('offline', show);
    return () => {
      window.removeEventListener('online', show);
      window.removeEventListener('offline', show);
      clearTimeout(timer);
      live = false;
      isLate = false;
      set('starting');
    };
  },
  /** Says whether the stream flows. A break of a few seconds isn't worth a word. */
  setLive(now: boolean): void {
    live = now;
    document.documentElement.dataset.realtime = now ? 'live' : 'off';
    clearTimeout(timer);
    isLate = !now && isLate;
    if (!now && !isLate) {
      timer = setTimeout(() => {
        isLate = true;
        show();
      }, PATIENCE_MS);
    }
    show();
  },
};

function show() {
  set(!navigator.onLine ? 'offline' : live ? 'live' : isLate ? 'paused' : 'starting');
}

function set(next: Connection) {
  if (next === shown) return;
  shown = next;
  for (const listener of listeners) listener();
}

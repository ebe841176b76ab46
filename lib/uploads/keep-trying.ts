/** The line to the server is gone, or the server is for a moment: the same again may help. */
export class Dropped extends Error {}

const DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

type Trying = {
  signal: AbortSignal;
  /** Called before each wait for the line. */
  onWait: () => void;
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Does something over the line, again and again for a minute of failures; `moved` starts the minute
 * anew. Throws the last failure, or at once when the signal stops it.
 */
export async function keepTrying<T>(
  work: (moved: () => void) => Promise<T>,
  { signal, onWait, wait = untilWorthTrying }: Trying,
): Promise<T> {
  let failed = 0;
  const moved = () => {
    failed = 0;
  };
  for (;;) {
    signal.throwIfAborted();
    try {
      return await work(moved);
    } catch (error) {
      const delay = DELAYS_MS[failed];
      if (signal.aborted || delay === undefined) throw error;
      // Without any connection the minute doesn't run.
      if (navigator.onLine !== false) failed += 1;
      onWait();
      await wait(delay, signal);
    }
  }
}

const OFFLINE_MS = 60_000;

/** Waits so long, or until the device says that it is connected; without a connection for a minute. */
function untilWorthTrying(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, navigator.onLine ? ms : OFFLINE_MS);
    function go() {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', go);
      resolve();
    }
    window.addEventListener('online', go);
    signal.addEventListener('abort', go);
  });
}

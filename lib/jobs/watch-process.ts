import { Worker } from 'node:worker_threads';

export type Limits = {
  /** How long the process may do nothing but one thing, without a moment for timers. */
  stuckMs: number;
  /** Of the whole process, resident. */
  maxBytes: number;
};

/** A page of a million strokes takes seconds, on a busy machine a minute; this is no page. */
const LIMITS: Limits = { stuckMs: 120_000, maxBytes: 1024 ** 3 };

// Plain JavaScript in a string: a bundler would lose a file of its own.
const WATCH = `
const { workerData } = require('node:worker_threads');
const { ticks, stuckMs, maxBytes, everyMs } = workerData;
let last = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(ticks, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  const isStuck = Date.now() - since > stuckMs;
  if (isStuck || process.memoryUsage.rss() > maxBytes) process.kill(process.pid, 'SIGKILL');
}, everyMs);
`;

/**
 * Does work that may be made to never end or to take all memory (opening a stranger's file) in a
 * process that holds nothing else: where it does, a second thread ends the process, and the job is
 * tried again by those who follow it. What work in its own process can't catch is caught here.
 */
export async function whileWatched<T>(work: () => Promise<T>, limits = LIMITS): Promise<T> {
  const ticks = new Int32Array(new SharedArrayBuffer(4));
  const everyMs = Math.min(1_000, limits.stuckMs / 4);
  const workerData = { ...limits, ticks, everyMs };
  // Without the flags of the process, which may change what such a string is.
  const watch = new Worker(WATCH, { eval: true, workerData, execArgv: [] });
  watch.unref();
  const timer = setInterval(() => Atomics.add(ticks, 0, 1), everyMs).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await watch.terminate();
  }
}

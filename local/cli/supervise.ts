import { Problem } from './problem.ts';
import type { Running } from './running.ts';
import { sleep, until } from './until.ts';

/** One part of the stack: how it starts, and how it is known to work. */
export interface Part {
  name: string;
  /** What people call it. */
  label: string;
  start(): Promise<Running>;
  ready(): Promise<boolean>;
  readyWithinMs: number;
  /** Without it the stack can't start: its end before it was ready ends the start. */
  required: boolean;
}

/** What the supervisor tells about its parts. */
export interface Watcher {
  /** The set of processes changed. */
  changed(): void;
  /** A part ended by itself and is started again after so many milliseconds. */
  lost(label: string, againInMs: number): void;
}

/** A part that is kept running. */
export interface Supervised {
  name: string;
  pid(): number | undefined;
  /** Settles when the part works for the first time; rejects with a `Problem` if it doesn't. */
  ready: Promise<void>;
  stop(): void;
  kill(): void;
  /** Settles when it has ended after `stop` or `kill`. */
  stopped: Promise<void>;
}

/** Milliseconds before the nth restart in a row (from 0): 0.5 s, doubled each time, at most 30 s. */
export function backoff(nth: number): number {
  return Math.min(30_000, 500 * 2 ** nth);
}

const healthyAfterMs = 60_000;

/** Starts a part and starts it again, with growing pauses, whenever it ends unasked. */
export function supervise(part: Part, watcher: Watcher): Supervised {
  const ending = new AbortController();
  let running: Running | undefined;
  let works = false;
  const first = Promise.withResolvers<void>();
  // Whoever waits sees the rejection; nobody waiting (the worker) must not end the process.
  first.promise.catch(() => {});

  const watchReadiness = async (current: Running) => {
    const gone = new AbortController();
    void current.exited.then(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, ending.signal]);
    const ready = await until(part.ready, { withinMs: part.readyWithinMs, signal });
    if (ready && !signal.aborted) {
      works = true;
      first.resolve();
    } else if (!works && part.required && !ending.signal.aborted) {
      const how = gone.signal.aborted ? 'stopped while starting' : "didn't answer in time";
      const words = current.lastLines().map((line) => `\n  ${line}`);
      first.reject(
        new Problem(`The ${part.label} ${how}; logs/${part.name}.log says more:${words.join('')}`),
      );
    }
  };

  const keep = async () => {
    for (let inARow = 0; !ending.signal.aborted; inARow += 1) {
      const startedAt = Date.now();
      try {
        running = await part.start();
        watcher.changed();
        if (ending.signal.aborted) running.stop();
        else void watchReadiness(running);
        await running.exited;
      } catch (error) {
        if (!works) first.reject(error);
      }
      running = undefined;
      watcher.changed();
      if (ending.signal.aborted || (!works && part.required)) return;
      if (Date.now() - startedAt > healthyAfterMs) inARow = 0;
      watcher.lost(part.label, backoff(inARow));
      await sleep(backoff(inARow), ending.signal);
    }
  };

  return {
    name: part.name,
    pid: () => running?.pid,
    ready: first.promise,
    stopped: keep(),
    stop() {
      ending.abort();
      running?.stop();
    },
    kill() {
      ending.abort();
      running?.kill();
    },
  };
}

import type { Store } from '../store/store.ts';
import type { Leases } from './leases.ts';
import type { Turns } from './turns.ts';
import type { Waker } from './waker.ts';

export type Limits = {
  /** Task processes at once, executing and waiting. */
  maxLiveRuns: number;
  /** How long an empty dequeue is held open, in ms. */
  longPollMs: number;
};

/** What the decisions work on: the durable store and what only this process knows. */
export type Engine = {
  store: Store;
  leases: Leases;
  turns: Turns;
  waker: Waker;
  limits: Limits;
  now(): Date;
  /** Has everything looked at again at a moment: a timer that somebody waits for. */
  remind(at: Date): void;
};

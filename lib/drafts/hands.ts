/** What a page with an open draft does with it all the time, for whoever signs out on that page. */
type Hand = {
  /** Sends what waits. */
  flush?: () => Promise<void>;
  /** While it is held, nothing is sent. */
  hold?: (on: boolean) => void;
  /** Nothing more is written to this device. */
  close?: () => void;
};

/** As long as somebody who signs out waits for the last words to reach the server. */
const PATIENCE_MS = 3_000;

const hands = new Set<Hand>();

/** Says who is at work on a draft; gives what takes it back. */
export function lendHand(hand: Hand): () => void {
  hands.add(hand);
  return () => void hands.delete(hand);
}

/**
 * Lets the server hear the last words, then nothing more: without a session it would refuse them. Gives
 * what lets the page go on where it stays after all.
 */
export async function restDrafts(): Promise<() => void> {
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS));
  await Promise.race([Promise.all([...hands].map((hand) => hand.flush?.())), late]);
  for (const hand of hands) hand.hold?.(true);
  return () => {
    for (const hand of hands) hand.hold?.(false);
  };
}

/** From now on this page writes no draft to this device. */
export function closeDrafts(): void {
  for (const hand of hands) hand.close?.();
}

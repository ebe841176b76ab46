'use client';

import { createContext, type ReactNode, use, useState } from 'react';

type Selection = { selected: string | null; select: (eventId: string) => void };

const Context = createContext<Selection>({ selected: null, select: () => {} });

/** Ties quotes in the text to their cards: selecting one lights both. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, select] = useState<string | null>(null);
  return <Context value={{ selected, select }}>{children}</Context>;
}

export function useSelection(): Selection {
  return use(Context);
}

export const cardId = (eventId: string) => `event-${eventId}`;
/** `place`: the correction that holds the words; left out for the entry's own text. */
export const quoteId = (eventId: string, place?: string) =>
  place ? `quote-${eventId}-${place}` : `quote-${eventId}`;

import type { ModelActionItem, ModelEvent } from '@/lib/extraction/schema';
import { hasVerdict, neutralTitle } from '@/lib/extraction/verdicts';
import { shorten, tidy } from '@/lib/text';

/** An event's title; the label of its type where there is none or it judges. */
export function titleOf({ title, type }: ModelEvent, quotes: string[]): string {
  const ours = tidy(title);
  return ours === '' || hasVerdict(ours, quotes) ? neutralTitle(type) : shorten(ours, 120);
}

/** An event's description; null where it judges. */
export function descriptionOf({ description }: ModelEvent, quotes: string[]): string | null {
  const ours = description?.trim() || null;
  return ours && !hasVerdict(ours, quotes) ? shorten(ours, 2000) : null;
}

/** What is to be done; the words that it rests on where there is no title or it judges. */
export function itemTitle({ title }: ModelActionItem, quote: string): string {
  const ours = tidy(title);
  return shorten(ours === '' || hasVerdict(ours, [quote]) ? quote : ours, 200);
}

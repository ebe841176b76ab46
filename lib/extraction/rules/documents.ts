import type { KnownPerson } from '@/lib/extraction/input';
import { actionItems } from '@/lib/extraction/rules/actions';
import { type Place, readChat } from '@/lib/extraction/rules/chat';
import type { DateContext, Day } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { tell } from '@/lib/extraction/rules/narrative';
import { sentences } from '@/lib/extraction/rules/segment';
import { withoutOrders } from '@/lib/extraction/rules/software';
import type { ModelExtraction } from '@/lib/extraction/schema';

/**
 * Reads one page of a file: a chat by its lines, anything else as a letter whose days count from the
 * date it carries. Without a visible full date nothing is taken from it.
 */
export function readDocument(
  page: string,
  place: Place,
  context: DateContext,
  people: KnownPerson[],
): Pick<ModelExtraction, 'events' | 'action_items'> {
  const text = withoutOrders(page);
  const reference = visibleDate(text, context);
  if (!reference) return { events: [], action_items: [] };
  const chat = readChat(text, place, context);
  if (chat) return { events: chat, action_items: [] };
  const own = { ...context, reference, month: null, near: null };
  const list = sentences(text);
  const narrative = {
    people,
    source: place,
    basis: 'document',
    defaultsToReference: false,
  } as const;
  const items = list.flatMap((sentence) => actionItems(sentence, own));
  return {
    // A letter tells of many days: only what has a date of its own is an event.
    events: tell(list, own, narrative).filter((event) => event.local_date !== null),
    action_items: items.filter((item) => item.due_date !== null),
  };
}

/** The first date with its year: only that makes a document dated. */
function visibleDate(text: string, context: DateContext): Day | null {
  const blind = { ...context, reference: null, month: null, near: null };
  return findDates(text.slice(0, 2000), blind, 'past').find((date) => date.day)?.day ?? null;
}

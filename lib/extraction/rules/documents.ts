import type { KnownPerson } from '@/lib/extraction/input';
import { actionItems, type Due } from '@/lib/extraction/rules/actions';
import { type Place, readChat } from '@/lib/extraction/rules/chat';
import type { DateContext, DateMention } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { kindOf } from '@/lib/extraction/rules/kind';
import { readMail } from '@/lib/extraction/rules/mail';
import { type ToldEvent, tell } from '@/lib/extraction/rules/narrative';
import { sentences } from '@/lib/extraction/rules/segment';
import { withoutOrders } from '@/lib/extraction/rules/software';

/** UTF-16 units in which a letter says who writes. */
const HEAD_LENGTH = 120;

/**
 * Reads one page of a file: a chat by its lines, anything else as a letter whose days count from the
 * date it carries. Without a visible full date nothing is taken from it.
 */
export function readDocument(
  page: string,
  place: Place,
  context: DateContext,
  people: KnownPerson[],
  locale: string,
): { events: ToldEvent[]; items: Due[] } {
  const text = withoutOrders(page);
  const dated = visibleDate(text, context);
  if (!dated?.day) return { events: [], items: [] };
  const chat = readChat(text, place, context);
  if (chat) return { events: chat.map((event) => ({ event, doubts: [] })), items: [] };
  const own = { ...context, reference: dated.day, month: null, near: null };
  const subject = kindOf(text.slice(0, HEAD_LENGTH));
  const narrative = { people, source: place, basis: 'document', locale, subject } as const;
  const told = tell({ ...narrative, text, defaultsToReference: false }, own);
  // A letter tells of many days: only what has a date of its own is an event, and its head is none.
  const events = told.filter(
    ({ event }) => event.local_date !== null && !isHead(event.sources[0]?.quote ?? ''),
  );
  const mail = events.length === 0 ? readMail(text, place, dated, own) : null;
  return {
    events: mail ? [{ event: mail, doubts: [] }] : events,
    items: sentences(text)
      .flatMap((sentence) => actionItems(sentence, own, locale))
      .filter(({ item }) => item.due_date !== null),
  };
}

/** The first date with its year: only that makes a document dated. */
function visibleDate(text: string, context: DateContext): DateMention | null {
  const blind = { ...context, reference: null, month: null, near: null };
  return findDates(text.slice(0, 2000), blind, 'past').find((date) => date.day) ?? null;
}

function isHead(quote: string): boolean {
  return /^(?:from|to|cc|date|sent|subject)\s*:/i.test(quote);
}

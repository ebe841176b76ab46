import { tidy } from '@/lib/text';
import { clock } from '@/lib/time/clock';

/** What somebody filled in of an exchange; times are "HH:MM" on 24 hours, each may be empty. */
export type Exchange = {
  planned: string;
  actual: string;
  place: string;
  who: string;
  reason: string;
};

export const NO_EXCHANGE: Exchange = { planned: '', actual: '', place: '', who: '', reason: '' };

/**
 * The exchange in plain words, as its writer might have put it; null where no time is given. The reader
 * finds both times in them, so nothing but the text says what happened. With am or pm everywhere: 8:30
 * alone would leave the half of the day open.
 */
export function exchangeWords({ planned, actual, ...said }: Exchange): string | null {
  if (!planned && !actual) return null;
  const place = tidy(said.place).replace(/^at /i, '');
  const who = tidy(said.who).replace(/^with /i, '');
  const reason = tidy(said.reason).replace(/^[“"]|[”".]+$/g, '');
  const parts = [
    planned && `planned ${clock(planned, true)}`,
    actual && `actual ${clock(actual, true)}`,
    place && `at ${place.replace(/\.$/, '')}`,
    who && `with ${who.replace(/\.$/, '')}`,
  ].filter(Boolean);
  return `Exchange: ${parts.join(', ')}.${reason && ` Reason given: “${reason}”.`}`;
}

/** A text with words added as a paragraph of their own. */
export function withSentence(text: string, words: string): string {
  return text.trim() ? `${text.trimEnd()}\n\n${words}` : words;
}

import type { EventType } from '@/lib/extraction/schema';

/** Words that judge. They may stand in a person's own words; in ours only within a quotation. */
const VERDICTS = [
  /\babus(?:e|es|ed|ive|er|ing)\b/iu,
  /\bneglect\w*/iu,
  /\bviolat\w*/iu,
  /\bcontempt\w*/iu,
  /\balienat\w*/iu,
  /\bgaslight\w*/iu,
  /\btoxic\w*/iu,
  /\bnarciss?is\w*/iu,
  /\bdrunk\w*|\bintoxicated\b/iu,
  // A high fever and a high school are no verdicts.
  /\b(?:was|is|were|are|be|got|getting|seemed|looked|acted|came|showed up)\s+(?:\w+\s+)?high\b/iu,
  /\bunstable\b|\bunfit\b/iu,
  /\bharass\w*|\bmanipulat\w*/iu,
  /\bobviously\b/iu,
  /\bkidnap\w*|\bcustodial interference\b/iu,
];
/** These are allowed where the words of the source show them. */
const ONLY_IF_SAID = [/\balways\b/iu, /\bnever\b/iu, /\brefus\w*/iu];

/** Whether our words judge, outside of quotations that really stand in the event's own quotes. */
export function hasVerdict(ours: string, quotes: string[]): boolean {
  const own = ours.replace(/["“]([^"“”]+)["”]/gu, (whole, said: string) =>
    quotes.some((quote) => quote.includes(said)) ? ' ' : whole,
  );
  if (VERDICTS.some((word) => word.test(own))) return true;
  return ONLY_IF_SAID.some((word) => word.test(own) && !quotes.some((quote) => word.test(quote)));
}

const NEUTRAL: Record<EventType, string> = {
  positive_parenting: 'Time together',
  incident: 'Incident',
  medical: 'Medical',
  school: 'School',
  communication: 'Message or conversation',
  legal: 'Legal matter',
};

/** A title that says nothing beyond the type. */
export function neutralTitle(type: EventType): string {
  return NEUTRAL[type];
}

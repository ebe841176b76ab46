import type { ExtractionInput } from '@/lib/extraction/input';
import { addressesSoftware } from '@/lib/extraction/rules/facts';
import { blank, withoutQuotations } from '@/lib/extraction/rules/mask';
import { sentences } from '@/lib/extraction/rules/segment';
import { withoutOrders } from '@/lib/extraction/rules/software';

/**
 * The same input without what is said to software instead of to people, which nothing may rest on: an
 * event that a text orders is invented, even where its words stand there. Offsets stay.
 */
export function forPeople(input: ExtractionInput): ExtractionInput {
  return {
    ...input,
    text: withoutOrderSentences(input.text),
    corrections: input.corrections?.map((one) => ({
      ...one,
      text: withoutOrderSentences(one.text),
    })),
    evidence: input.evidence.map((file) => ({
      ...file,
      pages: file.pages.map((page) => ({ ...page, text: withoutOrders(page.text) })),
    })),
  };
}

/** What somebody is quoted as writing to software was written to the writer: that stays. */
function withoutOrderSentences(text: string): string {
  const said = blank(text, /\[\[[\s\S]*?(?:\]\]|$)/g);
  return sentences(said)
    .filter((sentence) => addressesSoftware(withoutQuotations(sentence.text)))
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      said,
    );
}

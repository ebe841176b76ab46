/** Blanks out every match, so that what is left keeps its offsets. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}

/**
 * Blanks out what somebody is quoted as saying, and what stands in double brackets. A quotation that
 * isn't closed ends with its paragraph.
 */
export function withoutQuotations(text: string): string {
  return blank(
    blank(text, /\[\[[\s\S]*?(?:\]\]|$)/g),
    /["“”](?:[^"“”\n]|\n(?!\s*\n))*(?:["“”]|$|(?=\n\s*\n))/g,
  );
}

/**
 * Takes any text and gives it back without NUL and without lone surrogates (halves of a character
 * that a database can't store); nothing else is changed. Done once, at the border, before hashing,
 * so that offsets into the stored text stay true.
 */
export function cleanText(text: string): string {
  // With the u flag a pair is one code point, so Surrogate matches only halves without a partner.
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}

/**
 * Cuts a text to at most `max` UTF-16 units, at the end of a word where one is near, never inside a
 * character.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = cleanText(text.slice(0, max));
  const space = cut.lastIndexOf(' ');
  return (space > max * 0.6 ? cut.slice(0, space) : cut).trimEnd();
}

/** A text on one line: cleaned, with single spaces. */
export function tidy(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

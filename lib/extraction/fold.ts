/**
 * A source in two forms: as stored, and folded for comparison with a way back. `starts` and `ends`
 * tell which UTF-16 units of the stored text each folded unit came from.
 */
export type Folded = { text: string; folded: string; starts: number[]; ends: number[] };

const SAME = new Map<string, string>([
  ...[...'\u2018\u2019\u201a\u201b\u2032\u02bc\u2039\u203a`\u00b4'].map(
    (mark): [string, string] => [mark, "'"],
  ),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'].map((mark): [string, string] => [mark, '"']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((mark): [string, string] => [mark, '-']),
  ['\u2026', '...'],
  // Letters that fonts join; PDF files keep them.
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
]);
// Soft hyphens, joiners, marks of direction, and which look an emoji has.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** One character with the marks on it, which may be written in several orders or as one unit. */
const CHARACTER = /[\s\S]\p{M}*/gu;

/**
 * Prepares a text once for many look-ups: whitespace, quotation marks, dashes and dots alike, what
 * can't be seen left out, letters and their marks apart.
 */
export function fold(text: string): Folded {
  let folded = '';
  let last = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const end = index + character.length;
    const plain = plainOf(character);
    // A run of spaces is one space, and typed "--" is one dash.
    if (plain === last && (plain === ' ' || plain === '-')) continue;
    if (plain !== '') last = plain;
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, folded, starts, ends };
}

function plainOf(character: string): string {
  if (character.length === 1 && character >= '!' && character <= '~' && character !== '`') {
    return character;
  }
  if (/^\s/u.test(character)) return ' ';
  const plain = [...character.normalize('NFD')].map((unit) =>
    INVISIBLE.test(unit) ? '' : (SAME.get(unit) ?? unit),
  );
  return plain.join('');
}

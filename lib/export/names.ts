const LONGEST = 120;

/**
 * A name for a file inside an archive: what it was called, without what some system can't store, after a
 * number that makes it the only one of its kind ("0007-letter.pdf"). Never leaves its folder.
 */
export function archiveName(number: number, original: string): string {
  const clean = original
    .normalize('NFC')
    .replace(/[\p{Control}\p{Format}\p{Surrogate}/\\:*?"<>|]/gu, '_')
    .replace(/[. ]+$/, '')
    .trim();
  return `${String(number).padStart(4, '0')}-${shortened(clean || 'file')}`;
}

// By bytes, at the cost of what stands before the ending: systems count them.
function shortened(name: string): string {
  if (bytes(name) <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  let stem = '';
  let left = LONGEST - bytes(ending);
  for (const character of name.slice(0, name.length - ending.length)) {
    left -= bytes(character);
    if (left < 0) break;
    stem += character;
  }
  return stem + ending;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * The share of characters that were read right: 1 − Levenshtein distance / length of what stands
 * there, 0 at least. White space counts as one space wherever it stands; quotation marks and dashes
 * count by what they are for.
 */
export function accuracy(read: string, expected: string): number {
  const [is, should] = [plain(read), plain(expected)];
  return Math.max(0, 1 - distance(is, should) / Math.max(1, should.length));
}

function plain(text: string): string[] {
  const same = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return [...same.normalize('NFC').replace(/\s+/g, ' ').trim()];
}

function distance(from: string[], to: string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const next = [index + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const swap = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

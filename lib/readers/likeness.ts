/** The words of a text, small and without marks, for comparing. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every two neighbouring letters of a text, not minding capitals, marks and spaces. */
export function letterPairs(text: string): Set<string> {
  const letters = [...wordsIn(text).join('')];
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** How alike two texts are, 0 to 1, by the pairs of letters they share (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  const [a, b] = [letterPairs(one), letterPairs(other)];
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((two) => b.has(two)).length;
  return (2 * shared) / (a.size + b.size);
}

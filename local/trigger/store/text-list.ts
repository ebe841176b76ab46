/** A list of texts as Postgres' array literal. */
export function toArrayLiteral(list: readonly string[]): string {
  return `{${list.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** The texts in an array literal that Postgres wrote; one dimension, no nulls. */
export function fromArrayLiteral(literal: string): string[] {
  const items = literal.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g);
  return Array.from(items, ([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'),
  );
}

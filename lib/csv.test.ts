import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from './csv';

test('a line is read again as the cells it was made of, whatever stands in them', () => {
  const cell = fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', 'a', 'é', '🙂', ' '),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const read = readLine(csvLine(cells));
      expect(read.map((each, n) => (each === cells[n] ? each : each.slice(1)))).toEqual(cells);
      for (const each of read) expect(each).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('what a spreadsheet would run becomes text; a minus inside stays as it is', () => {
  expect(csvLine(['=1+1', '-2', '@SUM(A1)', '5-6 pm', 'He said "no", twice'])).toBe(
    `'=1+1,'-2,'@SUM(A1),5-6 pm,"He said ""no"", twice"\r\n`,
  );
});

/** A reader of its own, by the grammar of RFC 4180. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const [whole = '', inner, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(rest) ?? [];
    cells.push(inner === undefined ? (bare ?? '') : inner.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (rest === '\r\n') return cells;
    expect(rest[0]).toBe(',');
    rest = rest.slice(1);
  }
}

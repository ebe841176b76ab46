import type { Box } from '@/lib/readers/schema';

type Placed = { upright: Box; words: { text: string }[] };

/** What a cell of a table holds at most, by the middle of all: beyond it stand columns of prose. */
const CELL = 24;

/** Lines from the top, those that stand beside each other in one row, from the left. */
export function rowsOf<Line extends Placed>(lines: Line[]): Line[][] {
  const middle = ({ upright }: Placed) => (upright[1] + upright[3]) / 2;
  const sorted = [...lines].sort((a, b) => middle(a) - middle(b));
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middle(line) < first.upright[3] && middle(first) > line.upright[1])
      row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.upright[0] - b.upright[0]));
}

/**
 * Whether rows are those of a table: at least three of two cells or more, that are short and begin
 * where cells of other rows begin. Columns of prose are read one after the other instead.
 */
export function isTable(rows: Placed[][]): boolean {
  const wide = rows.filter((row) => row.length > 1);
  const cells = wide.flat();
  if (wide.length < 3 || cells.length < rows.flat().length * 0.4) return false;
  const lengths = cells
    .map(({ words }) => words.reduce((sum, { text }) => sum + text.length + 1, -1))
    .sort((a, b) => a - b);
  if ((lengths[lengths.length >> 1] ?? 0) > CELL) return false;
  return wide.filter((row) => isAligned(row, wide)).length >= wide.length * 0.7;
}

function isAligned(row: Placed[], rows: Placed[][]): boolean {
  const others = rows.filter((other) => other !== row).flat();
  const begins = (cell: Placed) =>
    others.some(
      ({ upright }) =>
        Math.abs(upright[0] - cell.upright[0]) < 0.02 ||
        Math.abs(upright[2] - cell.upright[2]) < 0.02,
    );
  return row.filter(begins).length >= 2;
}

import type { PDFPageProxy } from 'unpdf/pdfjs';
import { share } from '@/lib/readers/place';
import type { Box, ReadLine, ReadPage } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

/** A piece of a page's text layer. `box` in shares of the page, not cut to it; `points` its height. */
export type Piece = { text: string; ends: boolean; box: Box; points: number };

/** Smaller print is for machines. */
const TINY = 1.5;

export async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [xx = 1, xy = 0, yx = 0, yy = 1, x = 0, y = 0] = item.transform.map(Number);
    const length = Math.hypot(xx, xy) || 1;
    const points = Math.hypot(yx, yy);
    const [along, up] = [item.width / length, points / (Math.hypot(yx, yy) || 1)];
    // The corners of what is written, by its own direction, as they come to lie on the page.
    const corners = [0, 1].flatMap((right) =>
      [-0.2, 0.8].map((above) => {
        const px = x + right * along * xx + above * up * yx;
        const py = y + right * along * xy + above * up * yy;
        return { x: (a * px + c * py + e) / width, y: (b * px + d * py + f) / height };
      }),
    );
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return [{ text: cleanText(item.str), ends: item.hasEOL, box, points }];
  });
}

/** Whether a piece lies on the page, at least by its middle, and is large enough to be seen. */
export function isOnPage({ text, box, points }: Piece): boolean {
  if (text.trim() === '') return true;
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return points >= TINY && x > 0 && x < 1 && y > 0 && y < 1;
}

/** The page of a text layer's pieces, in the order of the file; null if they say nothing. */
export function linesOfPieces(number: number, pieces: Piece[]): ReadPage | null {
  const lines: ReadLine[] = [];
  let text = '';
  let line: Piece[] = [];
  const end = () => {
    const said = line.map((piece) => piece.text).join('');
    const inked = line.filter((piece) => piece.text.trim() !== '');
    line = [];
    if (text === '' && said.trim() === '') return;
    const start = text.length;
    text += `${said.trimEnd()}\n`;
    if (inked.length === 0) return;
    lines.push({ start, end: text.length - 1, box: frame(inked), confidence: null, unsure: [] });
  };
  for (const piece of pieces) {
    line.push(piece);
    if (piece.ends) end();
  }
  end();
  text = text.trimEnd();
  if (text === '') return null;
  return { page: number, text, confidence: null, lines, turn: 0, messages: [], hidden: 0 };
}

function frame(pieces: Piece[]): Box {
  return [
    share(Math.min(...pieces.map(({ box }) => box[0]))),
    share(Math.min(...pieces.map(({ box }) => box[1]))),
    share(Math.max(...pieces.map(({ box }) => box[2]))),
    share(Math.max(...pieces.map(({ box }) => box[3]))),
  ];
}

import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** How a page is made. `pictured` is the share of it that pictures cover, 0 to 1. */
export type Look = { isPlain: boolean; isPainted: boolean; pictured: number };

type Matrix = [number, number, number, number, number, number];

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
/** Points: fills that are thinner are lines, which cover nothing. */
const THIN = 4;
const LIGHT = 0.6;

/**
 * Looks through what a page is told to paint. It is plain where nothing could hide its words: dark
 * ink, drawn and never see-through, no pictures, areas or layers. What isn't plain must be painted to
 * know what can be seen.
 */
export async function lookOf(page: PDFPageProxy): Promise<Look> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const area = Math.max(1, (right - left) * (top - bottom));
  const stack: Matrix[] = [];
  let matrix = UPRIGHT;
  const look = { isPlain: true, isPainted: false, pictured: 0 };
  fnArray.forEach((operation, index) => {
    const args: unknown = argsArray[index];
    switch (operation) {
      case OPS.save:
        stack.push(matrix);
        break;
      case OPS.restore:
        matrix = stack.pop() ?? UPRIGHT;
        break;
      case OPS.transform:
        matrix = multiply(matrix, numbers(args));
        break;
      case OPS.paintFormXObjectBegin:
        stack.push(matrix);
        matrix = multiply(matrix, numbers(at(args, 0)));
        break;
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? UPRIGHT;
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageMaskXObjectGroup:
      case OPS.paintImageMaskXObjectRepeat:
      case OPS.paintInlineImageXObjectGroup:
        look.isPlain = false;
        look.isPainted = true;
        look.pictured += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) / area;
        break;
      case OPS.constructPath:
        look.isPainted = true;
        if (isArea(numbers(at(args, 2)), matrix)) look.isPlain = false;
        break;
      case OPS.shadingFill:
      case OPS.beginMarkedContentProps:
      case OPS.beginGroup:
        look.isPainted = true;
        if (operation !== OPS.beginMarkedContentProps || at(args, 0) === 'OC') look.isPlain = false;
        break;
      case OPS.setTextRenderingMode:
        if (Number(at(args, 0)) > 2) look.isPlain = false;
        break;
      case OPS.setGState:
        if (isSeeThrough(args)) look.isPlain = false;
        break;
      case OPS.setFillRGBColor:
        if (lightOf(args) > LIGHT) look.isPlain = false;
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        look.isPlain = false;
        break;
    }
  });
  return { ...look, pictured: Math.min(1, look.pictured) };
}

function at(args: unknown, index: number): unknown {
  return typeof args === 'object' && args !== null ? Reflect.get(args, index) : undefined;
}

function numbers(values: unknown): number[] {
  if (typeof values !== 'object' || values === null) return [];
  return Array.from(Object.values(values), Number);
}

function multiply(m: Matrix, n: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = n;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

/** Whether a path's frame (left, bottom, right, top) is more than a line. */
function isArea([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: number[], [a, b, c, d]: Matrix): boolean {
  const wide = (x1 - x0) * Math.hypot(a, b);
  const high = (y1 - y0) * Math.hypot(c, d);
  return !(wide < THIN || high < THIN);
}

function isSeeThrough(args: unknown): boolean {
  const settings: unknown = at(args, 0);
  if (!Array.isArray(settings)) return true;
  return settings.some((setting: unknown) => {
    const [name, value] = [at(setting, 0), at(setting, 1)];
    return (name === 'ca' && Number(value) < 0.9) || (name === 'SMask' && value);
  });
}

/** 0 black to 1 white, of `#rrggbb` or of three bytes. */
function lightOf(args: unknown): number {
  const first = at(args, 0);
  const hex = typeof first === 'string' ? /^#(..)(..)(..)$/.exec(first)?.slice(1) : undefined;
  const [red = 255, green = 255, blue = 255] = hex
    ? hex.map((part) => Number.parseInt(part, 16))
    : numbers(args);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

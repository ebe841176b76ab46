import { createCanvas } from '@napi-rs/canvas';
import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** RGBA, row by row. */
export type Painted = { data: Uint8ClampedArray; width: number; height: number };

/**
 * Paints a page as a person sees it, on white, its longer side as many pixels; or the same without
 * any of the words in its text layer, so that the two differ just where those can be seen.
 */
export async function paintPage(
  page: PDFPageProxy,
  longSide: number,
  withText: boolean,
): Promise<Painted> {
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(whole.width, whole.height) });
  const width = Math.max(1, Math.min(Math.ceil(viewport.width), longSide));
  const height = Math.max(1, Math.min(Math.ceil(viewport.height), longSide));
  const canvas = createCanvas(width, height);
  const canvasContext = canvas.getContext('2d');
  const target = {
    canvas,
    canvasContext,
    viewport,
    background: '#ffffff',
    ...(withText ? {} : { operationsFilter: await exceptText(page) }),
  };
  // Its types know the browser's canvas only; this one is made to stand in for it.
  await page.render(target as unknown as Parameters<PDFPageProxy['render']>[0]).promise;
  const { data } = canvasContext.getImageData(0, 0, width, height);
  return { data, width, height };
}

async function exceptText(page: PDFPageProxy): Promise<(index: number) => boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const text = new Set<unknown>([
    OPS.showText,
    OPS.showSpacedText,
    OPS.nextLineShowText,
    OPS.nextLineSetSpacingShowText,
  ]);
  // The list that is painted may be shorter than the one that is given out: pictures are put together.
  let painted: unknown[] | null = null;
  return (index) => {
    painted ??= paintedList(page) ?? fnArray;
    return !text.has(painted[index]);
  };
}

function paintedList(page: PDFPageProxy): unknown[] | null {
  const states: unknown = Reflect.get(page, '_intentStates');
  if (!(states instanceof Map)) return null;
  for (const state of states.values()) {
    const list: unknown = Reflect.get(state, 'operatorList')?.fnArray;
    if (Reflect.get(state, 'displayReadyCapability') && Array.isArray(list)) return list;
  }
  return null;
}

/** A PDF that is open in this browser. */
export type Pdf = {
  pages: number;
  /** Draws a page (from 1), so many pixels wide. `done` gives its width by its height. */
  draw(canvas: HTMLCanvasElement, page: number, width: number): Drawing;
  close(): Promise<void>;
};

export type Drawing = { done: Promise<number>; cancel: () => void; isCancelled: () => boolean };

/** A page of odd proportions must not ask for a canvas that no browser has. */
const MAX_SIDE = 4096;

/**
 * Fetches and opens a PDF. Its scripts and forms stay asleep. Rejects where it can't be opened: gone,
 * damaged or locked. The code that does it is large and is fetched only when a PDF is looked at.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<Pdf> {
  const [{ getDocument }, response] = await Promise.all([
    import('unpdf/pdfjs'),
    fetch(url, { signal }),
  ]);
  if (!response.ok) throw new Error('gone');
  const data = new Uint8Array(await response.arrayBuffer());
  const task = getDocument({ data, verbosity: 0, useSystemFonts: true });
  const document = await task.promise;

  function draw(canvas: HTMLCanvasElement, number: number, width: number): Drawing {
    let cancelled = false;
    let stop = () => {};
    async function run() {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(width / natural.width, MAX_SIDE / natural.height);
      const viewport = page.getViewport({ scale });
      if (cancelled) throw new Error('cancelled');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const drawing = page.render({ canvas, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      return viewport.width / viewport.height;
    }
    const cancel = () => {
      cancelled = true;
      stop();
    };
    return { done: run(), cancel, isCancelled: () => cancelled };
  }

  return { pages: document.numPages, draw, close: () => task.destroy() };
}

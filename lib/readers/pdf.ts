import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf';
import { MAX_CHARACTERS, MAX_PAGES } from '@/lib/readers/limits';
import type { OnPage } from '@/lib/readers/on-page';
import { pdfDates } from '@/lib/readers/pdf-dates';
import { type PageRead, readPdfPage } from '@/lib/readers/pdf-page';
import type { ReadingReason } from '@/lib/readers/reasons';
import type { ReadPage, Text } from '@/lib/readers/schema';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pixels of one picture on a page: A4 at 600 dots per inch. Larger ones stay blank. */
const MAX_IMAGE_SIZE = 40_000_000;

/**
 * Reads a PDF page by page: its text as far as it can be seen, and what its pictures say by
 * recognition. `signal` is asked between pages; a time-out keeps the pages read so far. Bad files
 * give a reason and never throw; what `onPage` throws and a broken engine do.
 */
export async function readPdf(
  bytes: Uint8Array,
  signal: AbortSignal,
  onPage?: OnPage,
): Promise<Text> {
  // Also gives pdf.js what it needs of a browser to paint pages.
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  let document: Document;
  try {
    // pdf.js takes the buffer over: it gets a copy, the original bytes stay ours.
    const options = { verbosity: 0, maxImageSize: MAX_IMAGE_SIZE, CanvasFactory };
    document = await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    return { pages: [], reason: openingReason(error) };
  }
  try {
    const read = await readPages(document, signal, onPage);
    return { ...read, dates: await pdfDates(document) };
  } finally {
    await document.cleanup();
    await document.loadingTask.destroy();
  }
}

async function readPages(document: Document, signal: AbortSignal, onPage?: OnPage): Promise<Text> {
  const count = Math.min(document.numPages, MAX_PAGES);
  const pages: ReadPage[] = [];
  const hidden: string[] = [];
  let reason: ReadingReason | null = document.numPages > MAX_PAGES ? 'too_many_pages' : null;
  let characters = 0;
  const done = (why: ReadingReason | null): Text => ({
    pages,
    reason: why,
    hidden: hidden.join(' '),
  });
  for (let number = 1; number <= count; number += 1) {
    if (signal.aborted) return done('timed_out');
    await onPage?.(number, count);
    const read = await pageOf(document, number, signal);
    if (signal.aborted) return done('timed_out');
    if (read.page) pages.push(read.page);
    hidden.push(read.hidden.slice(0, 10_000));
    reason ??= read.reason;
    characters += read.page?.text.length ?? 0;
    if (characters > MAX_CHARACTERS) return done('too_large');
  }
  return done(reason);
}

async function pageOf(document: Document, number: number, signal: AbortSignal): Promise<PageRead> {
  try {
    const page = await document.getPage(number);
    const read = await readPdfPage(page, number, signal);
    page.cleanup();
    return read;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Recognition failed')) throw error;
    return { page: null, hidden: '', reason: 'damaged' };
  }
}

function openingReason(error: unknown): ReadingReason {
  return error instanceof Error && error.name === 'PasswordException'
    ? 'password_protected'
    : 'damaged';
}

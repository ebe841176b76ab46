import { getDocumentProxy } from 'unpdf';
import { MAX_CHARACTERS, MAX_PAGES } from '@/lib/readers/limits';
import type { OnPage } from '@/lib/readers/on-page';
import { plainPage } from '@/lib/readers/page';
import type { ReadingReason, ReadPage, Text } from '@/lib/readers/schema';
import { cleanText } from '@/lib/text';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text of a PDF page by page (not pictures of text). `signal` is asked between pages; a
 * time-out keeps the pages read so far. Bad files give a reason and never throw.
 */
export async function readPdf(
  bytes: Uint8Array,
  signal: AbortSignal,
  onPage?: OnPage,
): Promise<Text> {
  let document: Document;
  try {
    // pdf.js takes the buffer over: it gets a copy, the original bytes stay ours.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    return { pages: [], reason: openingReason(error) };
  }
  try {
    return await readPages(document, signal, onPage);
  } finally {
    await document.cleanup();
    await document.loadingTask.destroy();
  }
}

async function readPages(document: Document, signal: AbortSignal, onPage?: OnPage): Promise<Text> {
  const count = Math.min(document.numPages, MAX_PAGES);
  const pages: ReadPage[] = [];
  let reason: ReadingReason | null = document.numPages > MAX_PAGES ? 'too_many_pages' : null;
  let characters = 0;
  for (let page = 1; page <= count; page += 1) {
    if (signal.aborted) return { pages, reason: 'timed_out' };
    await onPage?.(page, count);
    const text = await pageText(document, page);
    if (text === null) reason ??= 'damaged';
    else if (text.trim() === '') reason ??= 'no_text_found';
    else pages.push(plainPage(page, text));
    characters += text?.length ?? 0;
    if (characters > MAX_CHARACTERS) return { pages, reason: 'too_large' };
  }
  return { pages, reason };
}

async function pageText(document: Document, number: number): Promise<string | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    page.cleanup();
    return cleanText(text).trim();
  } catch {
    return null;
  }
}

function openingReason(error: unknown): ReadingReason {
  return error instanceof Error && error.name === 'PasswordException'
    ? 'password_protected'
    : 'damaged';
}

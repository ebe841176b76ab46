import { readImage } from '@/lib/readers/image';
import { TIME_LIMIT_MS } from '@/lib/readers/limits';
import { readPdf } from '@/lib/readers/pdf';
import type { ReadableType, Reading, ReadPage, Text } from '@/lib/readers/schema';
import { sniffFile } from '@/lib/readers/sniff';
import { readText } from '@/lib/readers/text';
import { shorten } from '@/lib/text';

/** Changes whenever the same bytes may read differently. */
export const READER_VERSION = 'reader-1';

export type EvidenceBytes = {
  bytes: Uint8Array;
  /** What the browser called it; a claim, checked against the bytes. */
  declaredType: string | null;
  signal?: AbortSignal;
  timeLimitMs?: number;
};

/**
 * Reads one file: text by page, dates by origin. Bad input never throws, it gives a reading with a
 * reason; throws the signal's reason when aborted, and errors of our own set-up (a missing part).
 * The bytes are not changed.
 */
export async function readEvidence(file: EvidenceBytes): Promise<Reading> {
  file.signal?.throwIfAborted();
  const sniffed = await sniffFile(file.bytes, file.declaredType);
  if (!sniffed.ok) return toReading(null, { pages: [], reason: sniffed.reason });
  const limit = AbortSignal.timeout(file.timeLimitMs ?? TIME_LIMIT_MS);
  const signal = file.signal ? AbortSignal.any([file.signal, limit]) : limit;
  try {
    const text = await readType(sniffed.type, file.bytes, signal);
    file.signal?.throwIfAborted();
    return toReading(sniffed.type, text);
  } catch (error) {
    file.signal?.throwIfAborted();
    if (limit.aborted) return toReading(sniffed.type, { pages: [], reason: 'timed_out' });
    throw error;
  }
}

async function readType(type: ReadableType, bytes: Uint8Array, signal: AbortSignal): Promise<Text> {
  switch (type) {
    case 'image/png':
    case 'image/jpeg':
      return readImage(bytes, signal);
    case 'application/pdf':
      return readPdf(bytes, signal);
    case 'text/plain':
      return readText(bytes);
  }
}

function toReading(mimeType: ReadableType | null, text: Text): Reading {
  const whole = text.reason === null ? 'read' : 'partly_read';
  return {
    status: text.pages.length === 0 ? 'could_not_read' : whole,
    reason: text.reason,
    mimeType,
    pages: text.pages,
    summary: summarise(text.pages),
    words: text.pages.reduce((sum, page) => sum + (page.text.match(/\S+/g)?.length ?? 0), 0),
    readerVersion: READER_VERSION,
    dates: text.dates ?? [],
  };
}

function summarise(pages: ReadPage[]): string | null {
  const start = pages[0]?.text.slice(0, 1000).replace(/\s+/g, ' ').trim() ?? '';
  return start === '' ? null : shorten(start, 160);
}

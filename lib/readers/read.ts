import { readDocx } from '@/lib/readers/docx';
import { readImage } from '@/lib/readers/image';
import { LONG_TIME_LIMIT_MS, TIME_LIMIT_MS } from '@/lib/readers/limits';
import { readMail } from '@/lib/readers/mail';
import type { OnPage } from '@/lib/readers/on-page';
import { readPdf } from '@/lib/readers/pdf';
import type { PictureModel } from '@/lib/readers/picture-model';
import { secondFile } from '@/lib/readers/polyglot';
import type { ReadingReason } from '@/lib/readers/reasons';
import {
  type Attachment,
  DOCX,
  type ReadableType,
  type Reading,
  type Text,
} from '@/lib/readers/schema';
import { isKept, sniffFile } from '@/lib/readers/sniff';
import { readText } from '@/lib/readers/text';
import { toReading } from '@/lib/readers/to-reading';

export type EvidenceBytes = {
  bytes: Uint8Array;
  /** What the browser called it; a claim, checked against the bytes. */
  declaredType: string | null;
  signal?: AbortSignal;
  /** Without it: 90 s, or 25 minutes for a caller that follows the pages. */
  timeLimitMs?: number;
  /** Told before each page of a file that has pages; what it throws ends the reading. */
  onPage?: OnPage;
  /** Looks at pictures, too. */
  pictureModel?: PictureModel;
};

/** The attachments are files of their own: not part of what is kept as the reading. */
export type Read = Reading & { attachments: Attachment[] };

/**
 * Reads one file: text by page, dates by origin, and the files inside of it. Bad input never throws,
 * it gives a reading with a reason; throws the signal's reason when aborted, and errors of our own
 * set-up (a missing part). The bytes are not changed.
 */
export async function readEvidence(file: EvidenceBytes): Promise<Read> {
  file.signal?.throwIfAborted();
  const sniffed = await sniffFile(file.bytes, file.declaredType);
  if (!sniffed.ok) return unread(null, sniffed.reason);
  if (isKept(sniffed.type)) {
    const isMessage = sniffed.type === 'application/vnd.ms-outlook';
    const kept = unread(sniffed.type, isMessage ? 'outlook_message' : 'recording');
    return { ...kept, status: 'kept_not_read' };
  }
  const limitMs = file.timeLimitMs ?? (file.onPage ? LONG_TIME_LIMIT_MS : TIME_LIMIT_MS);
  const limit = AbortSignal.timeout(limitMs);
  const signal = file.signal ? AbortSignal.any([file.signal, limit]) : limit;
  try {
    const text = await readType(sniffed.type, file, signal);
    file.signal?.throwIfAborted();
    text.reason ??= secondFile(file.bytes, sniffed.type);
    return { ...toReading(sniffed.type, text), attachments: text.attachments ?? [] };
  } catch (error) {
    file.signal?.throwIfAborted();
    if (limit.aborted) return unread(sniffed.type, 'timed_out');
    throw error;
  }
}

async function readType(
  type: ReadableType,
  { bytes, onPage, pictureModel }: EvidenceBytes,
  signal: AbortSignal,
): Promise<Text> {
  switch (type) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/webp':
    case 'image/heic':
      return readImage(bytes, signal, pictureModel);
    case 'application/pdf':
      return readPdf(bytes, signal, onPage);
    case DOCX:
      return readDocx(bytes);
    case 'message/rfc822':
      return readMail(bytes);
    case 'text/plain':
      return readText(bytes);
  }
}

function unread(mimeType: string | null, reason: ReadingReason): Read {
  return { ...toReading(mimeType, { pages: [], reason }), attachments: [] };
}

import { z } from 'zod';

/** What a file's first bytes may say it is. Anything else is kept but not read. */
export const READABLE_TYPES = ['image/png', 'image/jpeg', 'application/pdf', 'text/plain'] as const;
export type ReadableType = (typeof READABLE_TYPES)[number];

export const readingReason = z.enum([
  'empty',
  'not_what_it_says',
  'password_protected',
  'damaged',
  'too_large',
  'no_text_found',
  'timed_out',
  'unsupported',
  'reader_failed',
]);
export type ReadingReason = z.infer<typeof readingReason>;

export const readPage = z.object({
  /** From 1. */
  page: z.number().int().min(1),
  text: z.string(),
  /** 0 to 1, of recognised pictures; null where the text was there as text. */
  confidence: z.number().min(0).max(1).nullable(),
});
export type ReadPage = z.infer<typeof readPage>;

export const readDate = z.object({
  origin: z.enum(['exif', 'header', 'on_screen']),
  /** As it stands in the file: wall time, not converted. */
  value: z.string(),
});
export type ReadDate = z.infer<typeof readDate>;

/** What was read in one file. A reading that failed says why; the file itself is untouched. */
export const reading = z.object({
  status: z.enum(['read', 'partly_read', 'could_not_read']),
  reason: readingReason.nullable(),
  /** By the bytes, not by the name or by what the browser said. */
  mimeType: z.string().nullable(),
  pages: z.array(readPage),
  /** The first words of the text, verbatim. */
  summary: z.string().nullable(),
  words: z.number().int().min(0),
  readerVersion: z.string(),
  dates: z.array(readDate),
});
export type Reading = z.infer<typeof reading>;

/** What a reader of one type gives: text by page, and what kept it from giving all of it. */
export type Text = {
  pages: ReadPage[];
  reason: ReadingReason | null;
  dates?: ReadDate[];
};

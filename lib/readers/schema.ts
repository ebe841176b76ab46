import { z } from 'zod';
import { READING_REASONS, type ReadingReason } from '@/lib/readers/reasons';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a file's first bytes may say it is, and it is read. */
export const READABLE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'application/pdf',
  DOCX,
  'message/rfc822',
  'text/plain',
] as const;
export type ReadableType = (typeof READABLE_TYPES)[number];

/** What is kept and can be opened again, but isn't read: recordings and Outlook's own messages. */
export type KeptType = `audio/${string}` | `video/${string}` | 'application/vnd.ms-outlook';

export const readingReason = z.enum(READING_REASONS);

/** Half-open, in UTF-16 units of the page's text. */
const range = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
/** Left, top, right, bottom, in shares (0 to 1) of the page as it is shown. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof box>;
export const side = z.enum(['left', 'right']);
export type Side = z.infer<typeof side>;

export const readLine = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  box,
  /** 0 to 1, where it was recognised; null where the text was there as text. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Words that may have been misread. */
  unsure: z.array(range),
});
export type ReadLine = z.infer<typeof readLine>;

export const readMessage = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** On which side of the screen its bubble hangs; by custom the phone's owner is on the right. */
  side,
  /** The time shown with it, verbatim; null where none is shown. */
  time: z.string().nullable(),
});
export type ReadMessage = z.infer<typeof readMessage>;

export const readPage = z.object({
  /** From 1. */
  page: z.number().int().min(1),
  /** What can be seen on it; never what is hidden. */
  text: z.string(),
  /** 0 to 1, of recognised pictures; null where the text was there as text. */
  confidence: z.number().min(0).max(1).nullable(),
  lines: z.array(readLine),
  /** By how many degrees, clockwise, the page must be turned to stand upright. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** The bubbles of a chat, from the top; empty where the page isn't one. */
  messages: z.array(readMessage),
  /** UTF-16 units that the file holds for this page but doesn't show; they are left out. */
  hidden: z.number().int().min(0),
});
export type ReadPage = z.infer<typeof readPage>;

export const readDate = z.object({
  origin: z.enum(['exif', 'header', 'on_screen', 'file']),
  /** As it stands in the file: wall time, not converted. */
  value: z.string(),
});
export type ReadDate = z.infer<typeof readDate>;

export const readPerson = z.object({
  name: z.string(),
  address: z.string().nullable(),
  /** Where the name stands; `chat` is the head of a conversation. */
  role: z.enum(['from', 'to', 'cc', 'chat']),
});
export type ReadPerson = z.infer<typeof readPerson>;

export const readLocation = z.object({ latitude: z.number(), longitude: z.number() });
export type ReadLocation = z.infer<typeof readLocation>;

/** What was read in one file. A reading that failed says why; the file itself is untouched. */
export const reading = z.object({
  status: z.enum(['read', 'partly_read', 'could_not_read', 'kept_not_read']),
  reason: readingReason.nullable(),
  /** By the bytes, not by the name or by what the browser said. */
  mimeType: z.string().nullable(),
  pages: z.array(readPage),
  /** The first words of the text, verbatim. */
  summary: z.string().nullable(),
  words: z.number().int().min(0),
  readerVersion: z.string(),
  dates: z.array(readDate),
  people: z.array(readPerson),
  /** Where a photo says it was taken: shown only when asked for, and to no model. */
  location: readLocation.nullable(),
  /** Some of its words speak to software instead of to people. */
  addressesSoftware: z.boolean(),
  /** It holds words that nobody can see; they were left out of the text. */
  hiddenText: z.boolean(),
});
export type Reading = z.infer<typeof reading>;

/** A file that came inside of another. The name is safe to show and to keep; the type is a claim. */
export type Attachment = { name: string; type: string; bytes: Uint8Array };

/** What a reader of one type gives: text by page, and what kept it from giving all of it. */
export type Text = {
  pages: ReadPage[];
  reason: ReadingReason | null;
  dates?: ReadDate[];
  people?: ReadPerson[];
  location?: ReadLocation | null;
  attachments?: Attachment[];
  /** The model that looked at it as well. */
  model?: string | undefined;
  /** What it holds but doesn't show: looked at for what it tries to do, then thrown away. */
  hidden?: string;
};

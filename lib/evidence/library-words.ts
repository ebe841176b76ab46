import { counted } from '@/lib/counted';
import { momentWords } from '@/lib/evidence/date-words';
import type { LibraryItem } from '@/lib/evidence/library-view';

type Kind = LibraryItem['kind'];

/** The kinds of files in the plural, and one of them. */
export const KIND_WORDS: Record<Kind, string> = {
  picture: 'Pictures',
  document: 'Documents',
  email: 'E-mails',
  recording: 'Recordings',
};

const TYPES: Record<string, string> = {
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/webp': 'WebP picture',
  'image/heic': 'HEIC picture',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'text/plain': 'Text',
  'message/rfc822': 'E-mail',
  'application/vnd.ms-outlook': 'Outlook message',
};

/** What a file is, in words: "PDF", "Word document", "Audio". */
export function typeWords(type: string): string {
  if (type.startsWith('audio/')) return 'Audio';
  if (type.startsWith('video/')) return 'Video';
  return TYPES[type] ?? 'File';
}

/** What a small picture shows, for those who don't see it: the note, or what and since when. */
export function pictureWords(
  { note, type, received_at }: LibraryItem,
  timeZone: string,
  twelveHours: boolean,
): string {
  if (note) return note;
  const day = momentWords(received_at, timeZone, twelveHours).split(',')[0];
  return `${typeWords(type)} added ${day}, no description`;
}

/** "2 entries, 1 event"; null where nothing uses it. */
export function linkWords({ entries, events }: Pick<LibraryItem, 'entries' | 'events'>) {
  const parts = [
    entries > 0 ? (entries === 1 ? '1 entry' : `${entries} entries`) : null,
    events > 0 ? counted(events, 'event') : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}

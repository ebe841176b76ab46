/** A file that was made, and what is to be read in it. */
export type Sample = {
  name: string;
  bytes: Buffer;
  /** All that it shows; null where nothing can be read. */
  text: string | null;
  /** The share of characters that must be right, 0 to 1. */
  accuracy: number;
  /** What the reading must say if it isn't whole. */
  status?: 'partly_read' | 'could_not_read';
  reason?: string;
};

/** A sample that isn't made yet. */
export type Recipe = Omit<Sample, 'bytes'> & { make: () => Buffer | Promise<Buffer> };

const TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  txt: 'text/plain',
};

/** What a browser would call a file of that name. */
export function declaredType(name: string): string | null {
  return TYPES[name.split('.').pop() ?? ''] ?? null;
}

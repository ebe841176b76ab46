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

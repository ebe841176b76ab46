import { queue } from '@trigger.dev/sdk';

// Limits hold per key; the key is the person, so that nobody's pile keeps others waiting.

/** Whole entries: their parents mostly wait. */
export const entriesQueue = queue({ name: 'entries', concurrencyLimit: 3 });

/** Files of one person at once: each may hold a processor and 300 MB. */
export const filesQueue = queue({ name: 'files', concurrencyLimit: 3 });

/** Questions to the reader. */
export const readerQueue = queue({ name: 'reader', concurrencyLimit: 3 });

/** Archives, which read every file that somebody has. */
export const exportsQueue = queue({ name: 'exports', concurrencyLimit: 1 });

/** One at a time: each opens whole files. */
export const thumbnailsQueue = queue({ name: 'thumbnails', concurrencyLimit: 1 });

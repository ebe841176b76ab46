/** Bytes: the bucket's own limit. */
export const MAX_BYTES = 50 * 1024 * 1024;
/** How many first bytes decide what a file is when it arrives. */
export const HEAD_BYTES = 4096;
export const MAX_PAGES = 300;
/** UTF-16 units over all pages of one file. */
export const MAX_CHARACTERS = 2_000_000;
/** A picture larger than this is a bomb or a poster: 48-megapixel phones stay well below. */
export const MAX_PIXELS = 80_000_000;
export const TIME_LIMIT_MS = 90_000;

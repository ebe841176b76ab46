/** Bytes: the bucket's own limit. */
export const MAX_BYTES = 50 * 1024 * 1024;
/** How many first bytes decide what a file is when it arrives. */
export const HEAD_BYTES = 4096;
export const MAX_PAGES = 300;
/** UTF-16 units over all pages of one file. */
export const MAX_CHARACTERS = 2_000_000;
/** A picture larger than this is a bomb or a poster: 48-megapixel phones stay well below. */
export const MAX_PIXELS = 80_000_000;
/** HEIC is decoded whole, in several copies: 48 megapixels are what a gigabyte of memory allows. */
export const MAX_HEIC_PIXELS = 50_000_000;
/** For one file whose caller doesn't follow its pages. */
export const TIME_LIMIT_MS = 90_000;
/** For one file whose caller is told of each page and keeps its claim alive with it. */
export const LONG_TIME_LIMIT_MS = 25 * 60_000;
/** Attachments of one e-mail; what goes beyond is left out and said so. */
export const MAX_ATTACHMENTS = 20;
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;

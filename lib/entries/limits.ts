/** UTF-16 units, as every length and offset of a text. */
export const MAX_TEXT = 20_000;

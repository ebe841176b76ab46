export type PictureSize = 'thumb' | 'view';

/** Where a picture made of a file lies: beside the original, which itself is never rewritten. */
export function pictureKey(storageKey: string, size: PictureSize): string {
  return `${storageKey}.${size}.jpg`;
}

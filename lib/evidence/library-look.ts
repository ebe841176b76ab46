export type LibraryLook = 'grid' | 'list';

export const LOOK_COOKIE = 'daylight-evidence-look';

/** Pictures or lines; pictures unless somebody chose otherwise. */
export function libraryLook(value: string | undefined): LibraryLook {
  return value === 'list' ? 'list' : 'grid';
}

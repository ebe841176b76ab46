import type { ErrorCode } from '@/lib/errors';

/** Per entry. */
export const MAX_FILES = 20;
const MB = 1024 * 1024;

/** Bytes that a file of each accepted type may have; the bucket itself refuses more than 50 MB. */
const LIMITS = {
  'image/png': 25 * MB,
  'image/jpeg': 25 * MB,
  'application/pdf': 50 * MB,
  'text/plain': 50 * MB,
} as const;

export type AcceptedType = keyof typeof LIMITS;

const BY_EXTENSION: Record<string, AcceptedType> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** For `<input type="file" accept>`. */
export const ACCEPT = [...Object.keys(LIMITS), '.png', '.jpg', '.jpeg', '.pdf', '.txt'].join(',');

/** What a file claims to be: by the browser's type, else by its name's ending; null if not accepted. */
export function acceptedType(file: { name: string; type: string }): AcceptedType | null {
  const claimed = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (claimed === 'image/jpg') return 'image/jpeg';
  if (isAccepted(claimed)) return claimed;
  const extension = file.name.split('.').pop()?.toLowerCase() ?? '';
  return claimed === '' ? (BY_EXTENSION[extension] ?? null) : null;
}

/** Why a file can't be added, told before anything is sent; null if it can. */
export function refusal(file: { name: string; type: string; size: number }): ErrorCode | null {
  const type = acceptedType(file);
  if (!type) return 'file_type';
  if (file.size === 0) return 'file_empty';
  return file.size > LIMITS[type] ? 'file_too_large' : null;
}

function isAccepted(type: string): type is AcceptedType {
  return Object.hasOwn(LIMITS, type);
}

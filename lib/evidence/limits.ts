import type { ErrorCode } from '@/lib/errors';

/** Per entry. */
export const MAX_FILES = 20;
const MB = 1024 * 1024;
const PICTURE = 25 * MB;
/** Documents and recordings; the bucket itself refuses more. */
const OTHER = 50 * MB;

type Kind = { limit: number; endings: string[]; also?: string[] };

/** Each kind by the one name that it is stored under; `also` are names that browsers give it. */
const KINDS = {
  'image/png': { limit: PICTURE, endings: ['png'] },
  'image/jpeg': { limit: PICTURE, endings: ['jpg', 'jpeg'], also: ['image/jpg', 'image/pjpeg'] },
  'image/webp': { limit: PICTURE, endings: ['webp'] },
  'image/heic': { limit: PICTURE, endings: ['heic', 'heif'], also: ['image/heif'] },
  'application/pdf': { limit: OTHER, endings: ['pdf'], also: ['application/x-pdf'] },
  'text/plain': { limit: OTHER, endings: ['txt'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    limit: OTHER,
    endings: ['docx'],
  },
  'message/rfc822': { limit: OTHER, endings: ['eml'] },
  'application/vnd.ms-outlook': { limit: OTHER, endings: ['msg'] },
  'audio/mpeg': { limit: OTHER, endings: ['mp3'], also: ['audio/mp3'] },
  'audio/mp4': { limit: OTHER, endings: ['m4a'], also: ['audio/x-m4a', 'audio/m4a'] },
  'audio/aac': { limit: OTHER, endings: ['aac'], also: ['audio/x-aac', 'audio/vnd.dlna.adts'] },
  'audio/wav': {
    limit: OTHER,
    endings: ['wav'],
    also: ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  },
  'audio/ogg': { limit: OTHER, endings: ['ogg', 'oga', 'opus'], also: ['audio/opus'] },
  'audio/flac': { limit: OTHER, endings: ['flac'], also: ['audio/x-flac'] },
  'audio/amr': { limit: OTHER, endings: ['amr'] },
  'audio/webm': { limit: OTHER, endings: ['weba'] },
  'video/mp4': { limit: OTHER, endings: ['mp4', 'm4v'], also: ['video/x-m4v'] },
  'video/quicktime': { limit: OTHER, endings: ['mov'] },
  'video/webm': { limit: OTHER, endings: ['webm'] },
  'video/3gpp': { limit: OTHER, endings: ['3gp'], also: ['audio/3gpp'] },
} as const satisfies Record<string, Kind>;

export type AcceptedType = keyof typeof KINDS;

const BY_NAME = new Map<string, AcceptedType>();
const BY_ENDING = new Map<string, AcceptedType>();
const kinds: readonly [string, Kind][] = Object.entries(KINDS);
for (const [type, { endings, also = [] }] of kinds) {
  if (!isAccepted(type)) continue;
  for (const name of [type, ...also]) BY_NAME.set(name, type);
  for (const ending of endings) BY_ENDING.set(ending, type);
}

/** For `<input type="file" accept>`. */
export const ACCEPT = [...BY_NAME.keys(), ...[...BY_ENDING.keys()].map((it) => `.${it}`)].join(',');

// What a browser says of a file that it doesn't know.
const UNKNOWN = new Set(['', 'application/octet-stream', 'application/x-ole-storage']);

/** What a file claims to be: by the browser's type, else by its name's ending; null if not accepted. */
export function acceptedType(file: { name: string; type: string }): AcceptedType | null {
  const claimed = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  return (UNKNOWN.has(claimed) ? BY_ENDING.get(ending) : BY_NAME.get(claimed)) ?? null;
}

/** Why a file can't be added, told before anything is sent; null if it can. */
export function refusal(file: { name: string; type: string; size: number }): ErrorCode | null {
  const type = acceptedType(file);
  if (!type) return 'file_type';
  if (file.size === 0) return 'file_empty';
  return file.size > KINDS[type].limit ? 'file_too_large' : null;
}

function isAccepted(type: string): type is AcceptedType {
  return Object.hasOwn(KINDS, type);
}

import type { SaveState } from '@/lib/drafts/use-draft';

/** Where somebody's newest words are safe: on the server, or so far, or for now, on the device. */
export type SavedWhere = 'nothing' | 'saving' | 'server' | 'device' | 'device-only' | 'nowhere';

type Copy = { sent: boolean; missed: boolean };

/** What can be said of a draft; `copy` is how the server's stands, where it keeps one. */
export function savedWhere(onDevice: SaveState, copy?: Copy, isOffline = false): SavedWhere {
  if (copy?.sent) return 'server';
  if (onDevice === 'nothing' || onDevice === 'saving') return onDevice;
  if (onDevice === 'failed') return 'nowhere';
  return copy && (copy.missed || isOffline) ? 'device-only' : 'device';
}

import type { Device } from '@/lib/drafts/device';
import { type Draft, draftFrom } from '@/lib/drafts/draft';
import { importKey, seal, unseal } from '@/lib/drafts/seal';

const PREFIX = 'daylight.draft';
const PLACE = /^(.+)\.[^.]+$/;

/** The drafts of one person on this device. */
export type DraftStore = {
  /** Latest first; what this person's key doesn't open is left alone. */
  list(): Promise<Draft[]>;
  /** Throws if the device has no room. */
  save(draft: Draft): Promise<void>;
  remove(id: string): void;
};

/**
 * Opens one person's drafts of entries, or with `entryId` those of corrections of that entry. `key` is
 * base64.
 */
export async function openDrafts(
  device: Device,
  userId: string,
  key: string,
  entryId?: string,
): Promise<DraftStore> {
  const [owner, opener] = await Promise.all([ownerOf(userId), importKey(key)]);
  const place = entryId ? `${PREFIX}.${owner}.${entryId}` : `${PREFIX}.${owner}`;
  const nameOf = (id: string) => `${place}.${id}`;

  async function read(name: string): Promise<Draft[]> {
    const text = await unseal(opener, name, device.getItem(name) ?? '');
    const draft = draftFrom(text === null ? null : parse(text));
    return draft ? [draft] : [];
  }

  return {
    async list() {
      const names = namesUnder(device, `${PREFIX}.${owner}.`).filter(
        (name) => PLACE.exec(name)?.[1] === place,
      );
      const drafts = await Promise.all(names.map(read));
      return drafts.flat().sort((a, b) => b.changedAt - a.changedAt);
    },
    async save(draft) {
      const name = nameOf(draft.id);
      device.setItem(name, await seal(opener, name, JSON.stringify(draft)));
    },
    remove: (id) => device.removeItem(nameOf(id)),
  };
}

/** Whether this person left drafts here. Needs no key. */
export async function hasDrafts(device: Device, userId: string): Promise<boolean> {
  return namesUnder(device, `${PREFIX}.${await ownerOf(userId)}.`).length > 0;
}

/** Deletes all of this person's drafts on this device. Needs no key. */
export async function removeDrafts(device: Device, userId: string): Promise<void> {
  for (const name of namesUnder(device, `${PREFIX}.${await ownerOf(userId)}.`))
    device.removeItem(name);
}

/** Deletes this person's drafts of corrections of one entry. Needs no key. */
export async function removeCorrections(device: Device, userId: string, entryId: string) {
  const place = `${PREFIX}.${await ownerOf(userId)}.${entryId}.`;
  for (const name of namesUnder(device, `${PREFIX}.${await ownerOf(userId)}.`)) {
    if (name.startsWith(place)) device.removeItem(name);
  }
}

/** A name for whose it is, which says nothing to anybody who doesn't know the account's id. */
export async function ownerOf(userId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`daylight drafts of ${userId}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a device keeps under names that begin so. */
export function namesUnder(device: Device, prefix: string): string[] {
  const names = Array.from({ length: device.length }, (_, index) => device.key(index) ?? '');
  return names.filter((name) => name.startsWith(prefix));
}

/** What was written as JSON; null for anything else. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

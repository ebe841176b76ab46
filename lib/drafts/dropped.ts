import { type Device, draftDevice } from '@/lib/drafts/device';
import { type Dropped, droppedFrom } from '@/lib/drafts/draft';
import { dropDraft } from '@/lib/drafts/remote';
import { namesUnder, ownerOf, parse } from '@/lib/drafts/store';

/** Drafts that were thrown away here and may still lie on the server, of one person. */
export type DroppedDrafts = {
  note(draft: Dropped): void;
  list(): Dropped[];
  forget(id: string): void;
};

/** Opens them; they hold ids only, so no key is needed. */
export async function openDropped(device: Device, userId: string): Promise<DroppedDrafts> {
  const place = `daylight.dropped.${await ownerOf(userId)}.`;
  return {
    note: ({ id, rev, writer }) =>
      device.setItem(`${place}${id}`, JSON.stringify({ id, rev, writer })),
    list: () =>
      namesUnder(device, place).flatMap(
        (name) => droppedFrom(parse(device.getItem(name) ?? '')) ?? [],
      ),
    forget: (id) => device.removeItem(`${place}${id}`),
  };
}

/** Tells the server of each by `drop`; one that can't be told is kept for the next time. */
export async function settleDropped(
  drafts: DroppedDrafts,
  drop: (draft: Dropped) => Promise<void>,
): Promise<void> {
  for (const draft of drafts.list()) {
    await drop(draft).then(
      () => drafts.forget(draft.id),
      () => {},
    );
  }
}

/** What was thrown away in this browser; null where it keeps nothing. Browser only. */
export async function droppedHere(userId: string): Promise<DroppedDrafts | null> {
  try {
    return await openDropped(draftDevice(), userId);
  } catch {
    return null;
  }
}

/**
 * Tells the server what was thrown away in this browser while it was away. Gives the ids, which no list
 * shows any more. Browser only.
 */
export async function settleDroppedHere(userId: string): Promise<ReadonlySet<string>> {
  const dropped = await droppedHere(userId);
  if (!dropped) return new Set();
  const ids = new Set(dropped.list().map(({ id }) => id));
  void settleDropped(dropped, (draft) => dropDraft(draft, userId));
  return ids;
}

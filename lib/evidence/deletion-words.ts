import { counted } from '@/lib/counted';
import type { ItemView } from '@/lib/evidence/item-view';

/** What deleting a file would take with it, and what would stay, a sentence each: said before it is done. */
export function deletionWords({
  entries,
  events,
  relatives,
}: Pick<ItemView, 'entries' | 'events' | 'relatives'>): string[] {
  const alone = events.filter((event) => event.restsHereOnly);
  const gone = alone.filter((event) => event.state === 'suggested').length;
  const bare = alone.length - gone;
  const lines = ['The original, its text and its pictures are removed. This can’t be undone.'];
  if (entries.length > 0) {
    const holders =
      entries.length === 1 ? 'One entry holds it' : `${entries.length} entries hold it`;
    lines.push(`${holders}; your words there stay, without the file.`);
  }
  if (gone > 0) {
    lines.push(
      `${counted(gone, 'suggested event')} that only this file tells of ${gone === 1 ? 'goes' : 'go'} with it.`,
    );
  }
  if (bare > 0) {
    lines.push(
      `${counted(bare, 'event')} that you checked ${bare === 1 ? 'stays' : 'stay'}, without a source.`,
    );
  }
  const other = events.length - alone.length;
  if (other > 0)
    lines.push(`${counted(other, 'event')} with other sources ${other === 1 ? 'stays' : 'stay'}.`);
  const inside = relatives.filter(({ isAround }) => !isAround).length;
  if (inside > 0) {
    lines.push(`${counted(inside, 'file')} that came with it ${inside === 1 ? 'stays' : 'stay'}.`);
  }
  lines.push('Its name, fingerprint and history stay, so that you can see that it was here.');
  return lines;
}

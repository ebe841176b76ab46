import type { ItemView } from '@/lib/evidence/item-view';

type Props = { file: ItemView['file']; type: string };

/** A recording to listen to or to watch; what is said in it isn't written down. */
export function Recording({ file, type }: Props) {
  const source = `/evidence/${file.id}/file`;
  return (
    <figure className="grid content-center gap-3 rounded-2 border border-line bg-sunken p-4">
      {type.startsWith('audio/') ? (
        // biome-ignore lint/a11y/useMediaCaption: there are no words of it to show.
        <audio controls preload="metadata" src={source} className="w-full" />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: there are no words of it to show.
        <video controls preload="metadata" src={source} className="max-h-[60dvh] w-full" />
      )}
      <figcaption className="text-13 text-ink-2">
        Kept as it came, not read. Write in the note or in an entry what it holds.
      </figcaption>
    </figure>
  );
}

'use client';

import { useState } from 'react';
import { FileIcon } from '@/components/evidence/file-icon';
import type { ItemView } from '@/lib/evidence/item-view';
import { Frame, type Seen } from './frame';

type Props = Seen & { file: ItemView['file'] };

/** A picture. Until the one for this page is made, the original itself where browsers show it. */
export function PictureFrame({ file, label, ...seen }: Props) {
  const [ratio, setRatio] = useState(1);
  const [broken, setBroken] = useState(false);
  const isMade = file.thumbnail === 'made';
  const canShow = isMade || /^image\/(png|jpeg|webp)$/.test(file.mime_type ?? '');
  if (!canShow || broken || file.thumbnail === 'none') {
    return <NoPicture type={file.declared_type} wait={file.thumbnail === null && !broken} />;
  }
  const measure = ({ naturalWidth: width, naturalHeight: height }: HTMLImageElement) => {
    if (width > 0 && height > 0) setRatio(width / height);
  };
  return (
    <Frame ratio={ratio} {...seen}>
      {/* biome-ignore lint/performance/noImgElement: behind a sign-in there is nothing to optimise for all. */}
      <img
        src={`/evidence/${file.id}/${isMade ? 'view' : 'file'}`}
        alt={label}
        // It may have arrived before this code did.
        ref={(image) => {
          if (image?.complete) measure(image);
        }}
        onLoad={({ currentTarget }) => measure(currentTarget)}
        onError={() => setBroken(true)}
        className="block size-full"
      />
    </Frame>
  );
}

/** In place of a picture, why there is none. */
export function NoPicture({ type, wait }: { type: string; wait: boolean }) {
  return (
    <p className="m-auto grid max-w-80 justify-items-center gap-2 p-8 text-center text-14 text-ink-2">
      <FileIcon type={type} />
      {wait
        ? 'A picture of it is being made. It is here in a moment.'
        : 'It can’t be shown here. The original can be downloaded as it came.'}
    </p>
  );
}

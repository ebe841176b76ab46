'use client';

import { useState } from 'react';
import type { ItemView } from '@/lib/evidence/item-view';
import { Frame, type Seen } from './frame';

type Props = Seen & { file: ItemView['file'] };

/** A picture. Until the one for this page is made, the original itself where browsers show it. */
export function PictureFrame({ file, label, onFailed, ...seen }: Props) {
  const [ratio, setRatio] = useState(1);
  const isMade = file.thumbnail === 'made';
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
        onError={onFailed}
        className="block size-full"
      />
    </Frame>
  );
}

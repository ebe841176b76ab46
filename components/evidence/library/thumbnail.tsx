'use client';

import { useState } from 'react';
import { FileIcon } from '@/components/evidence/file-icon';
import { cn } from '@/lib/cn';
import type { LibraryItem } from '@/lib/evidence/library-view';

type Props = { item: LibraryItem; alt: string; className?: string };

/** A small picture of a file, or the sign of its kind where there is none (yet). */
export function Thumbnail({ item, alt, className }: Props) {
  const [broken, setBroken] = useState(false);
  if (item.thumbnail !== 'made' || broken) {
    return (
      <span className={cn('grid place-items-center bg-sunken', className)}>
        <FileIcon type={item.type} />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: behind a sign-in there is nothing to optimise for all.
    <img
      src={`/evidence/${item.id}/thumbnail`}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className={cn('veil bg-sunken object-cover object-left-top', className)}
    />
  );
}

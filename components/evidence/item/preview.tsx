'use client';

import { useState } from 'react';
import type { ItemPage, ItemQuote, ItemView } from '@/lib/evidence/item-view';
import { quoteBoxes } from '@/lib/evidence/quote-boxes';
import { NoPicture } from './no-picture';
import { PdfPage } from './pdf-page';
import { PictureFrame } from './picture-frame';
import { PreviewTools } from './preview-tools';
import { Recording } from './recording';

type Props = {
  file: ItemView['file'];
  pages: ItemPage[];
  page: number;
  onPage: (page: number) => void;
  /** Words to be lit on the page that is shown. */
  quotes: ItemQuote[];
};

const ZOOMS = [1, 1.5, 2, 3, 4] as const;

/** Whether there is more to see of a file than its text. */
export function hasPreview({ file }: Pick<Props, 'file'>): boolean {
  const type = file.mime_type ?? file.declared_type;
  return /^(image|audio|video)\//.test(type) || type === 'application/pdf';
}

/** A file as it looks: turned and enlarged for the eye only, the file stays as it is. */
export function Preview({ file, pages, page, onPage, quotes }: Props) {
  const type = file.mime_type ?? file.declared_type;
  const read = pages.find((each) => each.page === page);
  const [step, setStep] = useState(0);
  const [turn, setTurn] = useState<number>(read?.turn ?? 0);
  const [count, setCount] = useState(1);
  const [failed, setFailed] = useState(false);
  const zoom = ZOOMS[step] ?? 1;
  if (/^(audio|video)\//.test(type)) return <Recording file={file} type={type} />;
  if (failed || !canShow(file, type)) {
    return <NoPicture type={type} isComing={file.thumbnail === null && !failed} />;
  }

  const boxes = read ? quotes.flatMap((quote) => quoteBoxes(read, quote)) : [];
  const goTo = (next: number) => onPage(Math.min(Math.max(next, 1), count));
  const zoomBy = (by: number) => setStep(Math.min(Math.max(step + by, 0), ZOOMS.length - 1));
  const quarter = () => setTurn((turn + 90) % 360);
  const keys: Record<string, () => void> = {
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    '0': () => setStep(0),
    r: quarter,
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
  };
  const label = file.note ?? `Picture of ${file.original_name}`;
  const frame = { zoom, turn, boxes, label, onFailed: () => setFailed(true) };
  return (
    <figure className="min-w-0">
      <section
        aria-label="The file as it looks"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
        onKeyDown={(event) => {
          const act = event.metaKey || event.ctrlKey ? undefined : keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
        className="grid max-h-(--stage) min-h-60 overflow-auto rounded-t-2 border border-line border-b-0 bg-sunken [--stage:min(70dvh,46rem)]"
      >
        {type === 'application/pdf' ? (
          <PdfPage {...frame} fileId={file.id} page={page} onCount={setCount} />
        ) : (
          <PictureFrame {...frame} file={file} />
        )}
      </section>
      <PreviewTools
        page={page}
        count={count}
        onPage={goTo}
        zoom={zoom}
        canZoomIn={step < ZOOMS.length - 1}
        canZoomOut={step > 0}
        onZoom={zoomBy}
        onTurn={quarter}
      />
    </figure>
  );
}

// Until the picture for this page is made, the original itself where browsers show its kind.
function canShow({ thumbnail }: Props['file'], type: string): boolean {
  if (type === 'application/pdf') return thumbnail !== 'none';
  return thumbnail === 'made' || (thumbnail === null && /^image\/(png|jpeg|webp)$/.test(type));
}

'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Spinner } from '@/components/ui/spinner';
import { openPdf, type Pdf } from '@/lib/evidence/open-pdf';
import { Frame, type Seen } from './frame';

type Props = Seen & { fileId: string; page: number; onCount: (pages: number) => void };

const A4 = 210 / 297;

/** One page of a PDF, drawn in this browser: the file's bytes go nowhere else. */
export function PdfPage({ fileId, page, onCount, onFailed, label, ...seen }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [ratio, setRatio] = useState(A4);
  const [isShown, setShown] = useState(false);
  const counted = useEffectEvent(onCount);
  const failed = useEffectEvent(onFailed);
  const isLarge = seen.zoom > 1.5;

  useEffect(() => {
    const leaving = new AbortController();
    openPdf(`/evidence/${fileId}/file`, leaving.signal).then(
      (opened) => {
        if (leaving.signal.aborted) return void opened.close();
        setPdf(opened);
        counted(opened.pages);
      },
      () => !leaving.signal.aborted && failed(),
    );
    return () => leaving.abort();
  }, [fileId]);
  useEffect(() => () => void pdf?.close(), [pdf]);

  useEffect(() => {
    if (!pdf || !canvas.current) return;
    const drawing = pdf.draw(canvas.current, page, isLarge ? 2600 : 1300);
    drawing.done.then(
      (drawn) => {
        setRatio(drawn);
        setShown(true);
      },
      () => !drawing.isCancelled() && failed(),
    );
    return drawing.cancel;
  }, [pdf, page, isLarge]);

  return (
    <Frame ratio={ratio} {...seen}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${label}, page ${page}`}
        className="block size-full bg-[white]"
      />
      {!isShown && (
        <p role="status" className="absolute inset-0 grid place-items-center bg-sunken text-13">
          <span className="inline-flex items-center gap-2">
            <Spinner /> Opening the PDF
          </span>
        </p>
      )}
    </Frame>
  );
}

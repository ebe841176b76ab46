import { ChevronLeft, ChevronRight, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';

type Props = {
  page: number;
  count: number;
  onPage: (page: number) => void;
  zoom: number;
  canZoomIn: boolean;
  canZoomOut: boolean;
  onZoom: (by: 1 | -1) => void;
  onTurn: () => void;
};

/** Pages, size and turning, below what they change. */
export function PreviewTools({ page, count, zoom, ...can }: Props) {
  return (
    <figcaption className="no-print flex items-center rounded-b-2 border border-line bg-sheet px-1 text-13 text-ink-2">
      {count > 1 && (
        <IconButton
          label="Previous page"
          aria-disabled={page === 1}
          onClick={() => can.onPage(page - 1)}
          className="aria-disabled:invisible"
        >
          <ChevronLeft className="size-5" />
        </IconButton>
      )}
      <span aria-live="polite" className={count > 1 ? 'tabular-nums' : 'pl-2 tabular-nums'}>
        {`Page ${page} of ${count}`}
      </span>
      {count > 1 && (
        <IconButton
          label="Next page"
          aria-disabled={page === count}
          onClick={() => can.onPage(page + 1)}
          className="aria-disabled:invisible"
        >
          <ChevronRight className="size-5" />
        </IconButton>
      )}
      <span className="flex-1" />
      <IconButton
        label="Zoom out"
        aria-disabled={!can.canZoomOut}
        onClick={() => can.onZoom(-1)}
        className="aria-disabled:invisible"
      >
        <ZoomOut className="size-5" />
      </IconButton>
      <span className="min-w-10 text-center tabular-nums">{`${zoom * 100}%`}</span>
      <IconButton
        label="Zoom in"
        aria-disabled={!can.canZoomIn}
        onClick={() => can.onZoom(1)}
        className="aria-disabled:invisible"
      >
        <ZoomIn className="size-5" />
      </IconButton>
      <IconButton label="Turn the view, not the file" onClick={can.onTurn}>
        <RotateCw className="size-5" />
      </IconButton>
    </figcaption>
  );
}

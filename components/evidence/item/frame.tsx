import type { CSSProperties, ReactNode } from 'react';
import type { Box } from '@/lib/readers/schema';

/** How a page is to be seen: `turn` in degrees clockwise, boxes as shares of the unturned page. */
export type Seen = {
  zoom: number;
  turn: number;
  boxes: Box[];
  label: string;
  /** Called when it turns out that it can't be shown. */
  onFailed: () => void;
};

type Props = Pick<Seen, 'zoom' | 'turn' | 'boxes'> & {
  /** Width by height of the unturned page. */
  ratio: number;
  children: ReactNode;
};

/** Fits a page into the stage and turns it; the lit places lie on it and turn with it. */
export function Frame({ ratio, zoom, turn, boxes, children }: Props) {
  const isSideways = turn % 180 !== 0;
  const shown = isSideways ? 1 / ratio : ratio;
  const slot: CSSProperties = {
    width: `calc(min(100%, (var(--stage) - 2px) * ${shown}) * ${zoom})`,
    aspectRatio: shown,
  };
  const page: CSSProperties = {
    // Sideways its width lies along the height of the slot.
    width: isSideways ? `${ratio * 100}%` : '100%',
    aspectRatio: ratio,
    transform: `translate(-50%, -50%) rotate(${turn}deg)`,
  };
  return (
    <div className="relative m-auto" style={slot}>
      <div className="absolute top-1/2 left-1/2" style={page}>
        {children}
        {boxes.map(([left, top, right, bottom]) => (
          <span
            key={`${left} ${top} ${right} ${bottom}`}
            aria-hidden="true"
            className="absolute rounded-[2px] bg-[oklch(0.9_0.14_92/0.45)] outline-2 outline-light-line mix-blend-multiply"
            style={{
              left: `${left * 100}%`,
              top: `${top * 100}%`,
              width: `${(right - left) * 100}%`,
              height: `${(bottom - top) * 100}%`,
            }}
          />
        ))}
      </div>
    </div>
  );
}

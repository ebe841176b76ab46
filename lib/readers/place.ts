import type { Place } from '@/lib/readers/ocr-lines';
import type { Box } from '@/lib/readers/schema';

type Size = { width: number; height: number };

/**
 * Where a place in a turned picture lies in the upright one, as shares of its sides. `angle` is by how
 * many degrees, clockwise and about its middle, it was turned.
 */
export function placeOnPage(place: Place, turned: Size, upright: Size, angle: number): Box {
  const [sin, cos] = [Math.sin((-angle * Math.PI) / 180), Math.cos((-angle * Math.PI) / 180)];
  const corners = [place.x0, place.x1].flatMap((x) =>
    [place.y0, place.y1].map((y) => {
      const [dx, dy] = [x - turned.width / 2, y - turned.height / 2];
      return {
        x: (dx * cos - dy * sin) / upright.width + 0.5,
        y: (dx * sin + dy * cos) / upright.height + 0.5,
      };
    }),
  );
  const xs = corners.map(({ x }) => share(x));
  const ys = corners.map(({ y }) => share(y));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Between 0 and 1, to a ten-thousandth: enough for a pixel on a screen. */
export function share(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 10_000) / 10_000;
}

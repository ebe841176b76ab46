import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { withoutArcs } from '@/lib/readers/arcs';
import type { Grey } from '@/lib/readers/flatten';
import { loadFonts, SANS, SERIF } from '@/scripts/corpus/fonts';

const LETTERS = 16;
type Paint = (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void;

function paint(draw: Paint): Grey {
  const canvas = createCanvas(700, 60);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 700, 60);
  context.fillStyle = context.strokeStyle = '#000';
  draw(context);
  const { data } = context.getImageData(0, 0, 700, 60);
  return { data: Buffer.from(data.filter((_, at) => at % 4 === 0)), width: 700, height: 60 };
}
const dark = ({ data }: Grey) => data.filter((value) => value < 215).length;

test.each([8, 16, 40])('the corners that a bubble leaves go, of a radius of %i px', (radius) => {
  const corners = paint((context) => {
    context.lineWidth = 2;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      context.beginPath();
      const start = (quarter * Math.PI) / 2;
      context.arc(60 + 120 * quarter, 30, radius, start, start + Math.PI / 2);
      context.stroke();
    }
  });
  expect(dark(corners)).toBeGreaterThan(20);
  expect(dark(withoutArcs(corners, LETTERS))).toBe(0);
});

test.each([SANS, SERIF])('letters, figures and marks stay: %s', (font) => {
  loadFonts();
  const print = paint((context) => {
    context.font = `24px "${font}"`;
    context.fillText('()/JLCcrvVY742?,;’“”[]{}<>~^ jdDpqoO6G) (x', 10, 40);
  });
  expect(withoutArcs(print, LETTERS)).toEqual(print);
});

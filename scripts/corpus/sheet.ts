import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { loadFonts, SERIF } from './fonts.ts';

type Look = { width?: number; size?: number; font?: string; ink?: string; paper?: string };

/** Draws the lines of a letter on a sheet of paper (A4 in its proportions); sizes in pixels. */
export function drawSheet(lines: string[], look: Look = {}): Canvas {
  loadFonts();
  const { width = 1240, font = SERIF, ink = '#111', paper = '#fff' } = look;
  const size = look.size ?? width / 46;
  const canvas = createCanvas(width, Math.round(width * Math.SQRT2));
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = ink;
  context.font = `${size}px "${font}"`;
  lines.forEach((line, index) => {
    context.fillText(line, width * 0.1, width * 0.12 + index * size * 1.6);
  });
  return canvas;
}

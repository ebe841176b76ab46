import { html } from 'hono/html';
import type { RunRow } from '../store/rows.ts';
import type { Html } from './frame.ts';
import { icon } from './icons.ts';
import { wordFor } from './words.ts';

export function status(run: Pick<RunRow, 'status' | 'state'>): Html {
  const { word, tone } = wordFor(run);
  return html`<span class="status is-${tone}">${icon(tone)}<span>${word}</span></span>`;
}

import { html, raw } from 'hono/html';
import type { Tone } from './words.ts';

const shapes: Record<Tone | 'back' | 'brand' | 'find' | 'again' | 'stop' | 'note', string> = {
  waiting: '<path d="M7 3.5h10M7 20.5h10M8 3.5v3.7L12 12l4-4.8V3.5M8 20.5v-3.7L12 12l4 4.8v3.7"/>',
  processing:
    '<circle cx="12" cy="12" r="8.5"/><path class="hand" d="M12 3.5a8.5 8.5 0 0 1 8.5 8.5"/>',
  completed: '<path d="M5 12.7l4.5 4.5L19 7.2"/>',
  failed: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.8v5M12 16v.1"/>',
  cancelled: '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
  back: '<path d="M14.5 6l-6 6 6 6"/>',
  brand: '<path class="full" d="M4.5 12.5a7.5 7.5 0 0 1 15 0z"/><path d="M4.5 16h15M8.5 19.7h7"/>',
  find: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  again: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4l2.3 2.2"/><path d="M19.5 4.5v4.3h-4.3"/>',
  stop: '<rect x="6.5" y="6.5" width="11" height="11" rx="1.5"/>',
  note: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11.2v5M12 8v.1"/>',
};

export function icon(name: keyof typeof shapes) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(shapes[name])}</svg>`;
}

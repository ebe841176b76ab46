import { html, raw } from 'hono/html';
import type { Health } from '../http/app.ts';
import type { Tone } from './words.ts';

export type Html = ReturnType<typeof html>;

const shapes: Record<Tone | 'back' | 'brand', string> = {
  waiting: '<path d="M7 3.5h10M7 20.5h10M8 3.5v3.7L12 12l4-4.8V3.5M8 20.5v-3.7L12 12l4 4.8v3.7"/>',
  processing:
    '<circle cx="12" cy="12" r="8.5"/><path class="hand" d="M12 3.5a8.5 8.5 0 0 1 8.5 8.5"/>',
  completed: '<path d="M5 12.7l4.5 4.5L19 7.2"/>',
  failed: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.8v5M12 16v.1"/>',
  cancelled: '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
  back: '<path d="M14.5 6l-6 6 6 6"/>',
  brand: '<path class="full" d="M4.5 12.5a7.5 7.5 0 0 1 15 0z"/><path d="M4.5 16h15M8.5 19.7h7"/>',
};

export function icon(name: keyof typeof shapes): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(shapes[name])}</svg>`;
}

/** The page around the content. It reloads itself, so that no script is needed. */
export function frame(title: string, health: Health | null, content: Html): Html {
  const there = health?.worker === 'registered';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${health ? html`<meta http-equiv="refresh" content="3">` : ''}
<title>${title} · Daylight</title>
<link rel="stylesheet" href="/runs.css">
</head>
<body>
<header class="top">
<a class="brand" href="/">${icon('brand')}<span>Local runs</span></a>
${
  health
    ? html`<p class="live ${there ? 'is-there' : ''}">${
        there ? 'Worker connected' : 'Waiting for the worker'
      }</p>`
    : ''
}
</header>
<main>${content}</main>
</body>
</html>`;
}

import { html } from 'hono/html';
import type { Health } from '../http/app.ts';
import { icon } from './icons.ts';

export type Html = ReturnType<typeof html>;

/** The worker's state, and how many of its places are taken. */
export type Worker = Health & { live: number; maxLive: number };

/**
 * The page around the content. Parts with `data-live` are kept up to date by the script; without
 * scripts the page reloads itself.
 */
export function frame(title: string, worker: Worker | null, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title} · Daylight</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/runs.css">
${worker ? html`<noscript><meta http-equiv="refresh" content="10"></noscript><script type="module" src="/runs.js"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<a class="brand" href="/runs">${icon('brand')}<span>Local runs</span></a>
${worker ? workerState(worker) : ''}
</header>
<main id="main" tabindex="-1">${content}</main>
</body>
</html>`;
}

function workerState({ worker, live, maxLive }: Worker): Html {
  const there = worker === 'registered';
  return html`<p class="live ${there ? 'is-there' : ''}" id="worker" data-live>${
    there ? 'Worker connected' : 'Waiting for the worker'
  }<span class="wide">, ${live} of ${maxLive} places taken</span></p>`;
}

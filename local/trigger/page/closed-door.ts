import type { Context } from 'hono';
import { html } from 'hono/html';
import { frame, type Html } from './frame.ts';

/** Asks for the key, and goes on to where the person wanted to be. */
export function closedDoor(c: Context, wrongKey: boolean): Html {
  const wanted = Object.entries(c.req.query()).filter(([name]) => name !== 'key');
  return frame(
    'Runs',
    null,
    html`<div class="door"><h1>Runs</h1>
<p>${wrongKey ? 'That key is not the right one.' : 'This page needs its key.'} Open it with the link that <code>npm start</code> prints.</p>
<form method="get" action="${c.req.path}">${wanted.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<label><span>Key</span><input type="password" name="key" autocomplete="off" required></label><button type="submit">Open</button></form></div>`,
  );
}

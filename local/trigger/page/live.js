// Keeps the parts of the page that are marked data-live up to date, in place: the address, the
// scroll position, the focus and what is unfolded stay as they are.

const restMs = 400;
const busyEveryMs = 2_000;

let asking = false;
let asked = false;
let source = null;
let busyTimer;

async function refresh() {
  if (asking) {
    asked = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href);
    if (answer.status === 401) {
      location.reload();
      return;
    }
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The control plane restarts: the stream reconnects by itself, and then we ask again.
  }
  setTimeout(() => {
    asking = false;
    if (asked) void refresh();
    asked = false;
  }, restMs);
  planNext();
}

function show(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);
    if (!next || next.isEqualNode(part)) continue;
    const focus = focusIn(part);
    for (const details of part.querySelectorAll('details[open]')) {
      fresh.getElementById(details.id)?.setAttribute('open', '');
    }
    part.className = next.className;
    part.toggleAttribute('data-busy', next.hasAttribute('data-busy'));
    part.replaceChildren(...next.childNodes);
    if (focus) part.querySelectorAll(focus.what)[focus.index]?.focus({ preventScroll: true });
  }
}

/** How the focused element is found again in the new content. */
function focusIn(part) {
  const { activeElement } = document;
  if (!activeElement || !part.contains(activeElement)) return null;
  const href = activeElement.getAttribute('href');
  const what = href ? `a[href="${CSS.escape(href)}"]` : activeElement.localName;
  return { what, index: [...part.querySelectorAll(what)].indexOf(activeElement) };
}

/** While something runs, durations grow without anybody telling. */
function planNext() {
  clearTimeout(busyTimer);
  if (source && document.querySelector('[data-busy]')) busyTimer = setTimeout(refresh, busyEveryMs);
}

/** A hidden tab lets go of its connection: a browser has only six for one host. */
function follow() {
  if (document.hidden) {
    source?.close();
    source = null;
    return;
  }
  if (source) return;
  source = new EventSource('/runs/live');
  source.addEventListener('changed', refresh);
  void refresh();
}

for (const form of document.querySelectorAll('form.filters')) {
  form.classList.add('is-live');
  form.addEventListener('change', (event) => {
    if (event.target.type !== 'search') form.requestSubmit();
  });
}
document.addEventListener('visibilitychange', follow);
follow();

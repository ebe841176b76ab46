/** Hides the page while another window has the focus; its caret and its scroll stay where they are. */
export function hideWhileAway(): () => void {
  const root = document.documentElement;
  // A frame inside the page takes the focus of its window, but not that of the document.
  const look = () => root.toggleAttribute('data-away', !document.hasFocus());
  const ended = new AbortController();
  for (const name of ['blur', 'focus', 'pageshow']) {
    window.addEventListener(name, look, { signal: ended.signal });
  }
  document.addEventListener('visibilitychange', look, { signal: ended.signal });
  return () => {
    ended.abort();
    root.removeAttribute('data-away');
  };
}

/**
 * Makes the first tap on a row with veiled words show them, and only the next one do what the row
 * does. A keyboard needs none: words show in the row that has the focus.
 */
export function unveilOnTap(): () => void {
  const tap = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('li, tr') : null;
    // Pressing Enter is a click without a pointer.
    if (event.detail === 0 || !row || row.hasAttribute('data-shown')) return;
    if (!row.querySelector('.veil')) return;
    event.preventDefault();
    event.stopPropagation();
    row.toggleAttribute('data-shown', true);
  };
  window.addEventListener('click', tap, true);
  return () => window.removeEventListener('click', tap, true);
}

/**
 * Runs it once the page has loaded and has nothing else to do. Gives the way to call it off.
 * Browser only.
 */
export function whenIdle(run: () => void): () => void {
  const cancel = new AbortController();
  const { signal } = cancel;
  const once = () => {
    if (!signal.aborted) run();
  };
  // Safari knows no idle callbacks.
  const wait = () => window.requestIdleCallback?.(once) ?? setTimeout(once, 200);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true, signal });
  return () => cancel.abort();
}

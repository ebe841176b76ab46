/** As long as a page rests before it is taken to be at rest. */
const REST_MS = 5_000;

/**
 * Runs it in a free moment, once somebody has begun to use the page or it has been open for a while.
 * Gives the way to call it off. Browser only.
 */
export function whenIdle(run: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout>;
  const once = () => {
    if (signal.aborted) return;
    end();
    run();
  };
  // Safari knows no idle callbacks.
  const ask = () => void (window.requestIdleCallback?.(once) ?? setTimeout(once, 100));
  const rest = () => {
    timer = setTimeout(ask, REST_MS);
  };
  function end() {
    over.abort();
    clearTimeout(timer);
  }

  for (const sign of ['pointerdown', 'keydown', 'input'])
    window.addEventListener(sign, ask, { capture: true, passive: true, signal });
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { signal });
  return end;
}

type Sources = { nonce: string; supabaseUrl: string; leaveTo: string; development: boolean };

/**
 * The Content-Security-Policy of one page. Scripts run by their nonce only; the browser talks to
 * us and to Supabase (HTTP and WebSocket) and to nobody else.
 */
export function contentPolicy({ nonce, supabaseUrl, leaveTo, development }: Sources): string {
  const supabase = new URL(supabaseUrl).origin;
  const rules = {
    'default-src': ["'self'"],
    // React's development build needs eval to show where an error came from.
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    // Style attributes (a progress bar's width) can't carry a nonce.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", supabase, supabase.replace(/^http/, 'ws')],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", leaveTo],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

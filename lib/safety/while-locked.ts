type Asked = { pathname: string; method: string; isAction: boolean };

/** What needs no unlocking: how it is done, and pages that are nobody's. */
const OPEN_TO_READ = ['/locked', '/safety', '/auth/lock', '/api/health'];
const OPEN_TO_SEND = ['/auth/lock', '/auth/unlock', '/auth/leave', '/auth/sign-out'];

/**
 * What becomes of a request while the session is locked: it passes, gets the lock page instead, or
 * is refused. A Server Action may be sent to any page's address, so all of them are refused, and so
 * is a form that is sent to a page.
 */
export function whileLocked({ pathname, method, isAction }: Asked): 'pass' | 'page' | 'refuse' {
  if (isAction) return 'refuse';
  if (method !== 'GET' && method !== 'HEAD') {
    return OPEN_TO_SEND.includes(pathname) ? 'pass' : 'refuse';
  }
  if (OPEN_TO_READ.includes(pathname)) return 'pass';
  return pathname.startsWith('/api/') ? 'refuse' : 'page';
}

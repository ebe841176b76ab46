/**
 * Cookies by which this browser knows how careful to be. None holds anything of what people wrote,
 * and their names say nothing to somebody who looks through them.
 */
export const COOKIES = {
  /** There while the session is locked. */
  lock: 'dl-lock',
  /** After how many minutes without a sign of life the session locks; not there for never. */
  idle: 'dl-idle',
  /** Ends by itself that long after the last sign of life, asleep or not. */
  awake: 'dl-awake',
  /** There while somebody is signed in on a device they share; ends with the browser. */
  shared: 'dl-shared',
  /** There where tab, icon and toasts say nothing of what this is. */
  discreet: 'dl-discreet',
} as const;

type Name = (typeof COOKIES)[keyof typeof COOKIES];

/** As long as browsers keep a cookie: as long as Supabase keeps a session. */
export const LONG_S = 400 * 24 * 60 * 60;

/**
 * Whether a session is locked: by hand, or because nobody has been there for as long as its owner
 * chose. `cookie` gives the value of one.
 */
export function isLocked(cookie: (name: Name) => string | undefined): boolean {
  if (cookie(COOKIES.lock)) return true;
  return Boolean(cookie(COOKIES.idle)) && !cookie(COOKIES.awake);
}

/** Whether a cookie is there, given `document.cookie`. */
export function hasCookie(jar: string, name: Name): boolean {
  return jar.split('; ').some((pair) => pair.startsWith(`${name}=`) && pair !== `${name}=`);
}

/** Whether a request comes with a session, given its Cookie header. Supabase splits a long session. */
export function hasSession(jar: string): boolean {
  return /(^|; )sb-[^=]+-auth-token(\.\d+)?=/.test(jar);
}

/** Sets a cookie of this page's site at once, without the server; 0 seconds remove it. Browser only. */
export function writeCookie(name: Name, value: string, seconds: number): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API would answer too late
  document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax${secure}`;
}

import type { Route } from 'next';

const HOME: Route = '/journal';

/**
 * Where to go after signing in: the path that was asked for if it is one of this site's own, else
 * the journal. Takes whatever stood in `?next=`; gives a path with its query.
 */
export function nextPath(asked: string | null | undefined): Route {
  // Browsers read "/\evil" and "//evil" as another host, and drop tabs and newlines inside.
  if (!asked?.startsWith('/') || /^\/[/\\]|[\s\\]/.test(asked)) return HOME;
  const url = new URL(asked, 'http://own.invalid');
  if (url.host !== 'own.invalid' || isSignedOutPath(url.pathname)) return HOME;
  // A page that doesn't exist answers for itself, like any other address.
  return (url.pathname + url.search) as Route;
}

/** Pages that make sense only to somebody who isn't signed in. */
export function isSignedOutPath(pathname: string): boolean {
  return pathname === '/sign-in' || pathname === '/sign-up';
}

/** Pages that show what somebody wrote. Everything else is open or answers for itself. */
export function isPrivatePath(pathname: string): boolean {
  return /^\/(journal|timeline|events|evidence|todo|search|export|settings)(\/|$)/.test(pathname);
}

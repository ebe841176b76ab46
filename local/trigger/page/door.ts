import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sameSecret } from '../http/secrets.ts';

/** The cookie's name; cookies of one host are shared by its ports, so the port is in it. */
function cookieName(c: Context): string {
  return `daylight_runs_${new URL(c.req.url).port || '80'}`;
}

/** What the cookie holds: proof of the key, not the key itself. */
function proofOf(key: string): string {
  return createHmac('sha256', key).update('runs page').digest('base64url');
}

export function isInside(c: Context, key: string): boolean {
  return sameSecret(getCookie(c, cookieName(c)) ?? '', proofOf(key));
}

/** Lets the browser in for a week if it brought the right key. */
export function letIn(c: Context, given: string, key: string): boolean {
  if (!sameSecret(given, key)) return false;
  const week = 7 * 24 * 3600;
  setCookie(c, cookieName(c), proofOf(key), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: week,
  });
  return true;
}

/** The address that was asked for, without the key. */
export function withoutKey(c: Context): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('key');
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}

/**
 * Whether a form of this very page sent the request. Every port of this machine is the same site to
 * a browser, so the cookie alone, `SameSite` or not, would let the app's pages post here.
 */
export function isOwnForm(c: Context): boolean {
  const own = new URL(c.req.url).host;
  const origin = c.req.header('origin') ?? '';
  const site = c.req.header('sec-fetch-site') ?? 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === own && site === 'same-origin';
}

import type { NextRequest } from 'next/server';
import { COOKIES } from '@/lib/device/cookies';
import { MARK_ICON, PLAIN_ICON } from '@/lib/safety/icons';

/** The icon of the tab. Its address says which one (`?plain`), so that none is shown from a cache. */
export function GET({ nextUrl, cookies }: NextRequest): Response {
  const isPlain = nextUrl.searchParams.has('plain') || cookies.has(COOKIES.discreet);
  return new Response(isPlain ? PLAIN_ICON : MARK_ICON, {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-cache' },
  });
}

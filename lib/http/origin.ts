/**
 * Whether a request may come from where it says: no Origin (not a browser's cross-site request), the
 * app's own origin, or the host that was asked.
 */
export function isOwnOrigin(headers: Headers, appOrigin: string): boolean {
  const origin = headers.get('origin');
  if (origin === null || origin === appOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

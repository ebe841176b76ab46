const allowedMethods = 'GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS';
const exposedHeaders = [
  'Content-Range, Content-Location, Preference-Applied, X-Sb-Error-Code',
  'Location, Upload-Offset, Upload-Length, Upload-Expires, Tus-Resumable',
].join(', ');

export type Origins = {
  /** Whether the request names a host of this machine (a page elsewhere may rename itself to 127.0.0.1). */
  hostAllowed(host: string | undefined): boolean;
  /** Whether a browser page of this origin may call; a request without one is no browser's. */
  originAllowed(origin: string | null | undefined): boolean;
  preflight(request: Request): Response;
  /** Puts our own CORS headers in place of any others. */
  apply(response: Response, origin: string | null): Response;
};

/** Only the app's own pages may call, under either name of this machine. */
export function originsOf(appUrl: string, ownPort: number): Origins {
  const app = new URL(appUrl);
  const names = new Set(['localhost', '127.0.0.1', '[::1]', app.hostname]);
  const origins = new Set([app.origin]);
  const loopback = app.hostname === 'localhost' || app.hostname === '127.0.0.1';
  for (const name of loopback ? ['localhost', '127.0.0.1'] : []) {
    origins.add(`${app.protocol}//${name}${app.port ? `:${app.port}` : ''}`);
    origins.add(`http://${name}:${ownPort}`);
  }

  const originAllowed: Origins['originAllowed'] = (origin) => !origin || origins.has(origin);
  return {
    originAllowed,
    hostAllowed: (host) => names.has((host ?? '').replace(/:\d+$/, '')),
    preflight(request) {
      const wanted = request.headers.get('access-control-request-headers');
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': allowedMethods,
          'access-control-max-age': '86400',
          ...(wanted ? { 'access-control-allow-headers': wanted } : {}),
        },
      });
    },
    apply(response, origin) {
      const headers = new Headers(response.headers);
      for (const name of [...headers.keys()]) {
        if (name === 'access-control-allow-origin' || name === 'access-control-allow-credentials') {
          headers.delete(name);
        }
      }
      headers.append('vary', 'Origin');
      headers.set('x-content-type-options', 'nosniff');
      if (origin && originAllowed(origin)) {
        headers.set('access-control-allow-origin', origin);
        headers.set('access-control-expose-headers', exposedHeaders);
      }
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  reactCompiler: true,
  typedRoutes: true,
  // `npm test` checks all types. A build must also work where only the packages that run are
  // installed (`npm ci --omit=dev`), and there tests have no types.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // A browser that gets a page in parts asks for this one before the page has named its icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // The Content-Security-Policy carries a nonce for each request, so proxy.ts sets it.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
        },
      ],
    },
  ],
};

export default config;

export type Route =
  | 'health'
  | 'mail'
  | 'admin'
  | 'lite'
  | 'upload'
  | 'resumable'
  | 'sign-upload'
  | 'sign-many'
  | 'not-available'
  | 'not-found';

const key = '[A-Za-z_][A-Za-z0-9_]*';

// What reaches Lite is listed here, by method; everything else is closed, whatever Lite offers.
const open: [RegExp, RegExp, Route][] = [
  [/^GET$/, /^\/health$/, 'health'],
  [/^GET$/, /^\/mail(\/\d+)?\/?$/, 'mail'],
  [/^(GET|POST)$/, /^\/auth\/v1\/admin\/users\/?$/, 'admin'],
  [/^(GET|PUT|DELETE)$/, /^\/auth\/v1\/admin\/users\/[^/]+$/, 'admin'],
  [/^POST$/, /^\/auth\/v1\/(signup|token|logout|recover|verify|otp|resend)$/, 'lite'],
  [/^(GET|PUT)$/, /^\/auth\/v1\/user$/, 'lite'],
  [/^GET$/, /^\/auth\/v1\/(health|settings|verify|\.well-known\/jwks\.json)$/, 'lite'],
  [/^(GET|HEAD|POST|PATCH|PUT|DELETE)$/, new RegExp(`^/rest/v1/${key}$`), 'lite'],
  [/^(GET|HEAD|POST)$/, new RegExp(`^/rest/v1/rpc/${key}$`), 'lite'],
  [/^(GET|POST)$/, /^\/storage\/v1\/bucket$/, 'lite'],
  [/^(GET|PUT|DELETE)$/, /^\/storage\/v1\/bucket\/[^/]+$/, 'lite'],
  [/^POST$/, /^\/storage\/v1\/bucket\/[^/]+\/empty$/, 'lite'],
  [/^POST$/, /^\/storage\/v1\/object\/(move|copy)$/, 'lite'],
  [/^POST$/, /^\/storage\/v1\/object\/list\/[^/]+$/, 'lite'],
  [/^POST$/, /^\/storage\/v1\/upload\/resumable\/?$/, 'resumable'],
  [/^(HEAD|PATCH|DELETE)$/, /^\/storage\/v1\/upload\/resumable\/[\w-]+$/, 'resumable'],
  [/^POST$/, /^\/storage\/v1\/object\/upload\/sign\/[^/]+\/.+$/, 'sign-upload'],
  [/^PUT$/, /^\/storage\/v1\/object\/upload\/sign\/[^/]+\/.+$/, 'upload'],
  [/^POST$/, /^\/storage\/v1\/object\/sign\/[^/]+\/?$/, 'sign-many'],
  [/^(GET|POST)$/, /^\/storage\/v1\/object\/sign\/[^/]+\/.+$/, 'lite'],
  [/^GET$/, /^\/storage\/v1\/object\/(info|public|authenticated)\/[^/]+\/.+$/, 'lite'],
  [/^DELETE$/, /^\/storage\/v1\/object\/[^/]+$/, 'lite'],
  [/^(POST|PUT)$/, /^\/storage\/v1\/object\/[^/]+\/.+$/, 'upload'],
  [/^(GET|HEAD)$/, /^\/storage\/v1\/object\/[^/]+\/.+$/, 'lite'],
];

const partsOfSupabase = /^\/(auth|rest|storage|realtime|functions|graphql|pg|analytics)\/v\d(\/|$)/;

// Sign-ins that are neither a password nor a refresh.
const grants = new Set(['password', 'refresh_token']);

/** Which part of the server answers this request. */
export function routeOf(method: string, url: URL): Route {
  const path = url.pathname;
  const found = open.find(([methods, paths]) => methods.test(method) && paths.test(path));
  if (!found) return partsOfSupabase.test(path) ? 'not-available' : 'not-found';
  if (path === '/auth/v1/token' && !grants.has(url.searchParams.get('grant_type') ?? '')) {
    return 'not-available';
  }
  return found[2];
}

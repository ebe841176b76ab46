import { storageError } from './answers.ts';

type Call = (request: Request) => Promise<Response>;
type SignedBody = { signedUrl?: string };

const batchLimit = 100;
const withoutPrefix = (url: string) => url.replace(/^\/storage\/v1/, '');

/** Makes an upload URL in hosted shape. Upsert is the service key's: a spare token would overwrite later. */
export async function signUpload(
  request: Request,
  isService: boolean,
  call: Call,
): Promise<Response> {
  if (request.headers.get('x-upsert') === 'true' && !isService) {
    return storageError(403, 'Unauthorized', 'new row violates row-level security policy');
  }
  const response = await call(request);
  if (!response.ok) return response;
  const { signedUrl = '' } = (await response.json()) as SignedBody;
  const token = new URL(signedUrl, 'http://local').searchParams.get('token');
  return Response.json({ url: withoutPrefix(signedUrl), token });
}

/** Signs many downloads at once; Lite has the route but never reaches it. */
export async function signMany(request: Request, call: Call): Promise<Response> {
  const { paths, expiresIn } = (await request.json().catch(() => ({}))) as {
    paths?: unknown;
    expiresIn?: unknown;
  };
  if (!Array.isArray(paths) || paths.length > batchLimit) {
    return storageError(400, 'InvalidRequest', `paths must be a list of at most ${batchLimit}`);
  }
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  const signOne = async (path: string) => {
    const url = new URL(request.url);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const body = JSON.stringify({ expiresIn });
    const response = await call(new Request(url, { method: 'POST', headers, body }));
    if (!response.ok) {
      const error = 'Either the object does not exist or you do not have access to it';
      return { path, signedURL: null, error };
    }
    const { signedUrl = '' } = (await response.json()) as SignedBody;
    return { path, signedURL: withoutPrefix(signedUrl), error: null };
  };
  const signed = [];
  for (const path of paths.map(String)) signed.push(await signOne(path));
  return Response.json(signed);
}

/** A single download URL in hosted shape. */
export async function hostedSignedUrl(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const { signedUrl = '' } = (await response.json()) as SignedBody;
  return Response.json({ signedURL: withoutPrefix(signedUrl) });
}

/** `?download=name` on a download makes the browser save it under that name. */
export function asDownload(response: Response, url: URL): Response {
  const name = url.searchParams.get('download');
  if (!response.ok) return response;
  const headers = new Headers(response.headers);
  // Stored bytes are other people's: never run as a page of this origin.
  headers.set('content-security-policy', "default-src 'none'; sandbox");
  if (name !== null) {
    const suffix = name ? `; filename*=UTF-8''${encodeURIComponent(decodedOnceMore(name))}` : '';
    headers.set('content-disposition', `attachment${suffix}`);
  }
  return new Response(response.body, { status: response.status, headers });
}

// The client encodes the name twice.
function decodedOnceMore(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

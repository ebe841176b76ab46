import { timingSafeEqual } from 'node:crypto';
import { answerAdmin } from './admin/users.ts';
import type { Sql } from './connect.ts';
import { authError, databaseAway, notAvailable, problem } from './edge/answers.ts';
import type { Attempts } from './edge/attempts.ts';
import { answerAuth } from './edge/auth.ts';
import { toldAsLost } from './edge/lost-objects.ts';
import type { Resumable } from './edge/resumable.ts';
import { routeOf } from './edge/routes.ts';
import { asDownload, hostedSignedUrl, signMany, signUpload } from './edge/signed-urls.ts';
import type { Uploads } from './edge/uploads.ts';
import type { Lite } from './lite/app.ts';
import { answerMail } from './mail/pages.ts';
import type { StorageAdapter } from './storage/file-storage.ts';

type Parts = {
  sql: Sql;
  lite: Lite;
  storage: StorageAdapter;
  uploads: Uploads;
  resumable: Resumable;
  attempts: Attempts;
  secretKey: string;
  isHealthy(): Promise<boolean>;
};

// Everything but a file: the largest is the reading of a long document.
const largestBody = 16 * 1024 * 1024;

/** Answers one request that has passed the checks of host and origin. */
export async function answer(request: Request, address: string, parts: Parts): Promise<Response> {
  const url = new URL(request.url);
  const { lite, sql } = parts;
  const route = routeOf(request.method, url);
  if (route !== 'upload' && route !== 'resumable' && tooLong(request)) {
    return problem(413, 'too_large', 'The request is too large.');
  }
  switch (route) {
    case 'health':
      return (await parts.isHealthy()) ? Response.json({ status: 'ok' }) : databaseAway();
    case 'mail':
      return answerMail(url, sql);
    case 'admin':
      if (!hasSecretKey(request, parts.secretKey)) {
        return authError(401, 'not_admin', 'User not allowed');
      }
      return answerAdmin(request, sql);
    case 'upload':
      return parts.uploads.answer(request, lite.fetch);
    case 'resumable':
      return parts.resumable.answer(request, hasSecretKey(request, parts.secretKey), lite.fetch);
    case 'sign-upload':
      return signUpload(request, hasSecretKey(request, parts.secretKey), lite.fetch);
    case 'sign-many':
      return signMany(request, lite.fetch);
    case 'not-available':
      return notAvailable(url.pathname.split('/').slice(0, 4).join('/'));
    case 'not-found':
      return problem(404, 'not_found', 'There is nothing here.');
    case 'lite':
      return viaLite(request, url, address, parts);
  }
}

async function viaLite(
  request: Request,
  url: URL,
  address: string,
  { lite, attempts, sql, storage }: Parts,
): Promise<Response> {
  if (url.pathname.startsWith('/auth/v1/')) {
    return answerAuth(request, address, attempts, lite.fetch);
  }
  const isObject = url.pathname.startsWith('/storage/v1/object/');
  if (isObject && request.method === 'GET') {
    url.pathname = url.pathname.replace('/object/authenticated/', '/object/');
    const download = await toldApart(await lite.fetch(new Request(url, request)), sql);
    return asDownload(await toldAsLost(download, url, storage), url);
  }
  const response = await toldApart(await lite.fetch(request), sql);
  return isObject && url.pathname.includes('/object/sign/') ? hostedSignedUrl(response) : response;
}

// Lite answers 500 to an outage as to any fault.
async function toldApart(response: Response, sql: Sql): Promise<Response> {
  if (response.status !== 500) return response;
  const here = await sql`select 1`.then(
    () => true,
    () => false,
  );
  return here ? response : databaseAway();
}

function hasSecretKey(request: Request, secretKey: string): boolean {
  const bearer = request.headers.get('authorization')?.replace(/^Bearer /, '');
  const given = [request.headers.get('apikey'), bearer].filter((key) =>
    key?.startsWith('sb_secret_'),
  );
  return given.some((key) => {
    const [one, other] = [Buffer.from(key ?? ''), Buffer.from(secretKey)];
    return one.length === other.length && timingSafeEqual(one, other);
  });
}

function tooLong(request: Request): boolean {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) > largestBody;
  return request.headers.has('transfer-encoding');
}

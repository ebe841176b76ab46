import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { expect } from 'vitest';
import type { Person, TestStack } from './stack.ts';

/** What hosted Storage takes as one part. */
export const part = 6 * 1024 * 1024;

export const png = (key: string) => ({
  bucketName: 'evidence',
  objectName: key,
  contentType: 'image/png',
});

/** Resumable uploads to a stack: by the real client, and bare requests of the protocol. */
export function tusClient(stack: () => TestStack) {
  const endpoint = () => `${stack().url}/storage/v1/upload/resumable`;

  /** Sends a file by the real client as the page does; rejects with its DetailedError. */
  function send(person: Person, key: string, bytes: Uint8Array, more: Partial<UploadOptions> = {}) {
    return new Promise<string>((resolve, reject) => {
      const upload: Upload = new Upload(Buffer.from(bytes), {
        endpoint: endpoint(),
        headers: { authorization: `Bearer ${person.token}`, 'x-upsert': 'false' },
        metadata: png(key),
        chunkSize: part,
        retryDelays: null,
        onSuccess: () => resolve(upload.url ?? ''),
        onError: reject,
        ...more,
      });
      upload.start();
    });
  }

  const statusOf = (error: unknown) =>
    error instanceof DetailedError ? error.originalResponse?.getStatus() : error;
  const refused = (sent: Promise<unknown>) => sent.then(() => 'stored', statusOf);

  /** One bare request of the protocol. */
  const call = (person: Person, url: string, init: RequestInit & { duplex?: 'half' }) =>
    fetch(url, {
      ...init,
      headers: {
        authorization: `Bearer ${person.token}`,
        'tus-resumable': '1.0.0',
        ...init.headers,
      },
    });

  async function create(person: Person, key: string, length: number): Promise<string> {
    const metadata = Object.entries(png(key)).map(([name, value]) => `${name} ${btoa(value)}`);
    const answer = await call(person, endpoint(), {
      method: 'POST',
      headers: { 'upload-length': String(length), 'upload-metadata': metadata.join(',') },
    });
    expect(answer.status).toBe(201);
    return answer.headers.get('location') ?? '';
  }

  const patch = (person: Person, url: string, offset: number, body: Uint8Array) =>
    call(person, url, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: new Uint8Array(body),
    });

  const offsetOf = async (person: Person, url: string) =>
    (await call(person, url, { method: 'HEAD' })).headers.get('upload-offset');

  return { endpoint, send, refused, call, create, patch, offsetOf };
}

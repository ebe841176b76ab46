import { createClient } from '@supabase/supabase-js';
import { expect, test } from 'vitest';
import { downloadFile } from '@/lib/evidence/download-file';
import type { Database } from '@/types/database';

function storageThat(answers: () => Response) {
  return createClient<Database>('http://storage.test', 'a-key', {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: async () => answers() },
  });
}

const told = (status: number, statusCode: string) => () =>
  Response.json({ statusCode, error: 'told', message: 'told' }, { status });

function cutOff() {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('Signed out'));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body);
}

function refused(): never {
  throw new TypeError('fetch failed');
}

test('a file comes as it was stored', async () => {
  const db = storageThat(() => new Response('Signed out at 6:21 pm.'));
  expect(Buffer.from((await downloadFile(db, 'key')) as Uint8Array).toString()).toBe(
    'Signed out at 6:21 pm.',
  );
});

test.each([
  ['says 404', told(404, '404'), 'missing'],
  ['says 400 and means 404', told(400, '404'), 'missing'],
  ['finds a key too old', told(400, '403'), 'unreachable'],
  ['has a fault', told(500, '500'), 'unreachable'],
  ['is shutting down', () => new Response('', { status: 503 }), 'unreachable'],
  ['goes away in the middle of the file', cutOff, 'unreachable'],
  ['takes no connection', refused, 'unreachable'],
])('a file of a storage that %s is told as it is', async (_, answers, what) => {
  expect(await downloadFile(storageThat(answers), 'key')).toBe(what);
});

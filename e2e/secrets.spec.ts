import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { Composer } from './pages/composer.ts';
import { appUrl, secrets } from './support/stack.ts';

const NAMES = ['SUPABASE_SECRET_KEY', 'TRIGGER_SECRET_KEY', 'OPENAI_API_KEY', 'SERVICE_ROLE'];

function secretValues(): string[] {
  const { publishableKey, ...secret } = secrets();
  expect(publishableKey).toBeTruthy();
  return Object.values(secret);
}

test('the scripts that browsers get name no secret', () => {
  const folder = join(import.meta.dirname, '../.next/standalone/.next/static');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(join(file.parentPath, file.name), 'latin1');
    for (const secret of [...NAMES, ...secretValues()]) {
      expect(text.includes(secret), `${file.name} holds ${secret.slice(0, 12)}…`).toBe(false);
    }
  }
});

test('nothing that a browser receives holds a secret', async ({ page, person: _ }) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(appUrl)) return;
    bodies.push(response.text().catch(() => ''));
  });
  for (const path of ['/sign-in', '/journal', '/journal/new']) await page.goto(path);
  await new Composer(page).open();
  bodies.push(page.request.get('/api/health').then((answer) => answer.text()));
  const received = (await Promise.all(bodies)).join('\n');
  expect(received).toContain(secrets().publishableKey);
  for (const secret of [...NAMES, ...secretValues()]) {
    expect(received.includes(secret), secret.slice(0, 12)).toBe(false);
  }
});

test('pages are private and run only scripts of their own', async ({ page, person: _ }) => {
  const answer = await page.goto('/journal');
  const headers = answer?.headers() ?? {};
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['content-security-policy']).toMatch(/script-src[^;]*'nonce-/);
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-/);
  expect(headers['x-frame-options']).toBe('DENY');
});

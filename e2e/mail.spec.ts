import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { expect, test } from './fixtures.ts';
import { mailUrl, secrets, supabaseUrl } from './support/stack.ts';

test('mails of the local stack can be read on its own page', async ({ page }) => {
  const email = `e2e-${randomUUID()}@example.com`;
  const visitor = createClient(supabaseUrl, secrets().publishableKey);
  await visitor.auth.signUp({ email, password: randomUUID() });
  const { error } = await visitor.auth.resetPasswordForEmail(email);
  expect(error).toBeNull();
  await page.goto(mailUrl);
  await expect(page.getByText(email).first()).toBeVisible();
});

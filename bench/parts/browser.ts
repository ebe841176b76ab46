import type { Browser, Page } from '@playwright/test';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { Journal } from '../../e2e/pages/journal.ts';
import { signUp } from '../../scripts/testing/sign-up.ts';
import type { Database } from '../../types/database';

/** A new account's open journal, and the same account's own view of its rows. */
export interface Sample {
  page: Page;
  rows: SupabaseClient<Database>;
  /** Waits for the nth toast with that title since the page was opened; gives when it appeared. */
  toastAt(title: string, nth: number): Promise<number>;
}

/** Makes an account, opens its journal and notes the moment at which each toast appears. */
export async function openSample(
  browser: Browser,
  appUrl: string,
  supabase: { url: string; key: string },
): Promise<Sample> {
  const context = await browser.newContext({ baseURL: appUrl });
  await context.addInitScript(noteToasts);
  const page = await context.newPage();
  const newcomer = await signUp(page, appUrl);
  const rows = createClient<Database>(supabase.url, supabase.key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  await rows.auth.signInWithPassword(newcomer);
  await new Journal(page).open();
  return { page, rows, toastAt: (title, nth) => toastAt(page, title, nth) };
}

function noteToasts(): void {
  const noted: { title: string; at: number }[] = [];
  const known = new Set<Element>();
  Object.assign(window, { notedToasts: noted });
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('[data-sonner-toast]')) {
      const title = element.querySelector('[data-title]')?.textContent ?? '';
      if (known.has(element) || title === '') continue;
      known.add(element);
      noted.push({ title, at: Date.now() });
    }
  }).observe(document, { childList: true, subtree: true });
}

async function toastAt(page: Page, title: string, nth: number): Promise<number> {
  const noted = await page.waitForFunction(
    ([title, nth]) => {
      const all: { title: string; at: number }[] = Reflect.get(window, 'notedToasts');
      return all.filter((toast) => toast.title === title)[Number(nth) - 1]?.at;
    },
    [title, nth] as const,
    { timeout: 120_000, polling: 50 },
  );
  const at = await noted.jsonValue();
  if (at === undefined) throw new Error('The toast has no moment.');
  return at;
}

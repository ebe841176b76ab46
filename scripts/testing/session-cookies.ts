import { createServerClient } from '@supabase/ssr';

/** The cookies of a session, made by the same code that the app reads them with. */
export async function sessionCookies(
  supabase: { url: string; publishableKey: string },
  who: { email: string; password: string },
): Promise<{ name: string; value: string }[]> {
  const jar = new Map<string, string>();
  const client = createServerClient(supabase.url, supabase.publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (changed) => {
        for (const { name, value } of changed) jar.set(name, value);
      },
    },
  });
  const { error } = await client.auth.signInWithPassword(who);
  if (error) throw error;
  return [...jar].filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

/** The same as the value of a `cookie` header. */
export function cookieHeader(cookies: { name: string; value: string }[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

import { browserClient } from '@/lib/supabase/browser';
import type { PublicConfig } from '@/lib/supabase/public-config';

/** Where in storage a file goes, and as what. */
export type Place = { key: string; type: string };

/** The way to storage, as the signed-in person. */
export type Line = {
  /** Whose page it starts from: their files are nobody else's, whoever is signed in by now. */
  userId: string;
  storageUrl: string;
  /** The headers that say who sends; asked for at every request, since tokens end. */
  headers(): Promise<Record<string, string>>;
};

/** The line of this page. Browser only. */
export function lineTo(config: PublicConfig, userId: string): Line {
  return {
    userId,
    storageUrl: `${config.supabaseUrl}/storage/v1`,
    async headers() {
      const { auth } = await browserClient(config);
      const { data } = await auth.getSession();
      const token = data.session?.access_token;
      const headers: Record<string, string> = { apikey: config.publishableKey };
      if (token) headers.authorization = `Bearer ${token}`;
      return headers;
    },
  };
}

import type { Access } from '@/lib/supabase/access';
import { browserToken } from '@/lib/supabase/browser';

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
export function lineTo({ userId, supabaseUrl, publishableKey: apikey }: Access): Line {
  return {
    userId,
    storageUrl: `${supabaseUrl}/storage/v1`,
    async headers() {
      const token = await browserToken(userId).get();
      const headers: Record<string, string> = { apikey };
      if (token) headers.authorization = `Bearer ${token}`;
      return headers;
    },
  };
}

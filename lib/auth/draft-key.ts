import 'server-only';
import { cache } from 'react';
import { createKey } from '@/lib/drafts/seal';
import { AppError } from '@/lib/errors';
import { verifiedClaims } from '@/lib/supabase/claims';
import { serverClient } from '@/lib/supabase/server';

const KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The key that seals this person's drafts on their devices, as base64. It lives with the account,
 * so only their own session gets it. Accounts get one when they are made; older ones here. Throws
 * AppError where Auth can't be reached.
 */
export const loadDraftKey = cache(async (): Promise<string> => {
  const supabase = await serverClient();
  const claimed = keyIn((await verifiedClaims(supabase.auth))?.user_metadata);
  if (claimed) return claimed;
  // The token may be older than the key: the account itself decides.
  const { data: fresh, error: unknown } = await supabase.auth.getUser();
  // A new key would make every draft sealed with the old one unreadable.
  if (unknown) throw new AppError('auth_unreachable');
  const stored = keyIn(fresh.user.user_metadata);
  if (stored) return stored;
  const key = createKey();
  const { error } = await supabase.auth.updateUser({ data: { draft_key: key } });
  if (error) throw new Error('the account took no draft key');
  return key;
});

function keyIn(metadata: Record<string, unknown> | undefined): string | null {
  const key = metadata?.draft_key;
  return typeof key === 'string' && KEY.test(key) ? key : null;
}

import 'server-only';
import { createKey } from '@/lib/drafts/seal';
import { serverClient } from '@/lib/supabase/server';

const KEY = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The key that seals this person's drafts on their devices, as base64. It lives with the account,
 * so only their own session gets it. Accounts get one when they are made; older ones here.
 */
export async function loadDraftKey(): Promise<string> {
  const supabase = await serverClient();
  const { data } = await supabase.auth.getClaims();
  const claimed = keyIn(data?.claims.user_metadata);
  if (claimed) return claimed;
  // The token may be older than the key: the account itself decides.
  const { data: fresh } = await supabase.auth.getUser();
  const stored = keyIn(fresh.user?.user_metadata);
  if (stored) return stored;
  const key = createKey();
  const { error } = await supabase.auth.updateUser({ data: { draft_key: key } });
  if (error) throw new Error('the account took no draft key');
  return key;
}

function keyIn(metadata: Record<string, unknown> | undefined): string | null {
  const key = metadata?.draft_key;
  return typeof key === 'string' && KEY.test(key) ? key : null;
}

import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { findEvent, findGone } from '@/lib/events/data';
import { serverClient } from '@/lib/supabase/server';

/** One of the signed-in person's events, or what is left of it; null for what isn't theirs. */
export const getEvent = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await serverClient();
  const view = await findEvent(db, id);
  if (view) return { view, gone: null };
  const gone = await findGone(db, id);
  return gone && { view: null, gone };
});

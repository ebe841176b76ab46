'use client';

import { createContext, use } from 'react';

/** The two values a browser may know. They arrive at run time, so that one build serves any port. */
export type PublicConfig = { supabaseUrl: string; publishableKey: string };

/** What a page needs to reach Supabase as the person whose page it is. */
export type Access = PublicConfig & { userId: string };

const Context = createContext<Access | null>(null);

export const AccessProvider = Context.Provider;

/** The access given by the signed-in layout. Throws outside of it. */
export function useAccess(): Access {
  const access = use(Context);
  if (!access) throw new Error('AccessProvider is missing above this component');
  return access;
}

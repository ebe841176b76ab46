'use client';

import { createContext, use } from 'react';

/** The two values a browser may know. They arrive at run time, so that one build serves any port. */
export type PublicConfig = { supabaseUrl: string; publishableKey: string };

const Context = createContext<PublicConfig | null>(null);

export const PublicConfigProvider = Context.Provider;

/** The public configuration, given by the root layout. Throws outside of it. */
export function usePublicConfig(): PublicConfig {
  const config = use(Context);
  if (!config) throw new Error('PublicConfigProvider is missing above this component');
  return config;
}

'use client';

import { useSyncExternalStore } from 'react';
import { type Connection, connection } from '@/lib/jobs/connection';

/** How this tab hears of changes at the moment. */
export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, connection.view, connection.atFirst);
}

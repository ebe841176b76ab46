import type { Route } from 'next';

/** The page of one event. */
export function eventPath(id: string): Route {
  return `/events/${id}` as Route;
}

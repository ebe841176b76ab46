import type { Route } from 'next';
import type { LibraryItem } from '@/lib/evidence/library-view';

/** The page of a file; after a search at the page of the file where the words stand. */
export function itemPath({ id, page }: LibraryItem, query: string): Route {
  if (!query) return `/evidence/${id}` as Route;
  const params = new URLSearchParams({ q: query, ...(page ? { page: String(page) } : {}) });
  return `/evidence/${id}?${params}` as Route;
}

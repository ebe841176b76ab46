import {
  FolderDown,
  ListChecks,
  ListTree,
  type LucideIcon,
  NotebookText,
  Paperclip,
} from 'lucide-react';
import type { Route } from 'next';

export type Place = { href: Route; label: string; Icon: LucideIcon; covers: RegExp };

/** The places of the signed-in app, in the order of the bar and the rail. */
export const PLACES: Place[] = [
  { href: '/journal', label: 'Journal', Icon: NotebookText, covers: /^\/journal(?!\/new)/ },
  { href: '/timeline', label: 'Timeline', Icon: ListTree, covers: /^\/(timeline|events)/ },
  { href: '/evidence', label: 'Evidence', Icon: Paperclip, covers: /^\/evidence/ },
  { href: '/todo', label: 'To-do', Icon: ListChecks, covers: /^\/todo/ },
  { href: '/export', label: 'Export', Icon: FolderDown, covers: /^\/export/ },
];

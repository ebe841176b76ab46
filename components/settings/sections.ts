import { type LucideIcon, UserRound } from 'lucide-react';
import type { Route } from 'next';

export type Section = { href: Route; label: string; about: string; Icon: LucideIcon };

/** What can be set, in the order of the list. The first is what a wide screen shows at /settings. */
export const SECTIONS: Section[] = [
  {
    href: '/settings/profile',
    label: 'Profile',
    about: 'Your name, time zone, and how dates are written',
    Icon: UserRound,
  },
];

import {
  FolderDown,
  FolderOpen,
  Gauge,
  KeyRound,
  type LucideIcon,
  ShieldCheck,
  UserRound,
  UsersRound,
} from 'lucide-react';
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
  {
    href: '/settings/case',
    label: 'Case',
    about: 'Title, number and court',
    Icon: FolderOpen,
  },
  {
    href: '/settings/people',
    label: 'People',
    about: 'Who is who in your entries, by every name you use',
    Icon: UsersRound,
  },
  {
    href: '/settings/safety',
    label: 'Privacy and safety',
    about: 'Discreet mode, lock, language model',
    Icon: ShieldCheck,
  },
  {
    href: '/settings/plan',
    label: 'Plan and usage',
    about: 'How many entries and files are used',
    Icon: Gauge,
  },
  {
    href: '/settings/account',
    label: 'Account',
    about: 'Password, and signing out everywhere',
    Icon: KeyRound,
  },
  {
    href: '/settings/data',
    label: 'Your data',
    about: 'Download everything, or delete your account',
    Icon: FolderDown,
  },
];

import type { Database } from '@/types/database';

export type PersonRole = Database['public']['Enums']['person_role'];
/** What somebody may be to a case; the writer is named in their profile. */
export const KNOWN_ROLES = ['co_parent', 'child', 'witness', 'professional', 'other'] as const;

export type KnownPerson = {
  id: string;
  name: string;
  /** What else they are called: "Marc", "Dad". */
  aliases: string[];
  role: PersonRole;
  /** Null where none are given. */
  initials: string | null;
  birthYear: number | null;
};

/** The longest name, in UTF-16 units. */
export const NAME_MAX = 120;

import { z } from 'zod';
import { KNOWN_ROLES, NAME_MAX } from '@/lib/people/person';
import { tidy } from '@/lib/text';

const ALIASES_MAX = 20;

const name = z.string().transform(tidy).pipe(z.string().max(NAME_MAX, 'That name is too long.'));

/** What is said of one person. Other names than the first may be empty and repeat; they are tidied. */
export const personInput = z
  .object({
    id: z.uuid(),
    name: name.refine((given) => given !== '', 'Write a name, or what you call them.'),
    aliases: z.array(name).transform((names) => names.filter((one) => one !== '')),
    role: z.enum(['self', ...KNOWN_ROLES]),
    initials: z
      .string()
      .nullable()
      .transform((given) => (given ? tidy(given) : '') || null)
      .pipe(z.string().max(10, 'Initials have at most 10 letters.').nullable()),
    birthYear: z
      .number('Write a year of birth like 2017.')
      .int('Write a year of birth like 2017.')
      .min(1900, 'Write a year of birth like 2017.')
      .max(2100, 'Write a year of birth like 2017.')
      .nullable(),
  })
  .transform((person) => ({ ...person, aliases: distinct(person.name, person.aliases) }))
  .refine(({ aliases }) => aliases.length <= ALIASES_MAX, 'Keep it to 20 other names.');
export type PersonInput = z.input<typeof personInput>;

/** Each other name once, in any case, and none that is the name itself. */
function distinct(name: string, aliases: string[]): string[] {
  const folded = [name, ...aliases].map((one) => one.toLocaleLowerCase('en'));
  return aliases.filter((_, at) => folded.indexOf(folded[at + 1] ?? '') === at + 1);
}

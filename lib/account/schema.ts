import { z } from 'zod';
import { NAME_MAX } from '@/lib/account/limits';
import { tidy } from '@/lib/text';
import { isTimeZone } from '@/lib/time/zone';
import { isLocale } from './regions';

/** What people say of themselves: a name (may be empty), an IANA zone, a BCP 47 tag. */
export const profileInput = z.object({
  name: z.string().transform(tidy).pipe(z.string().max(NAME_MAX, 'That name is too long.')),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'This time zone is not known. Choose one of the list.'),
  locale: z.string().max(35).refine(isLocale, 'This region is not known. Choose one of the list.'),
});
export type ProfileInput = z.infer<typeof profileInput>;

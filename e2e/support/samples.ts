import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '../../lib/readers/fixtures');

export const SCREENSHOT = join(fixtures, 'messages.png');
export const LETTER = join(fixtures, 'school-letter.pdf');
export const LOCKED_LETTER = join(fixtures, 'password-protected.pdf');
/** Pictures with words, which take a while to read. */
export const PICTURES = [
  SCREENSHOT,
  join(fixtures, 'chat.png'),
  join(fixtures, 'sign-out-sheet.jpg'),
];

/** A short entry with one dated thing in it; `about` makes it findable in a list. */
export function shortEntry(about: string): string {
  return `${about}. On 3 March 2026 at 5:30 pm Robin picked Ellis up from the library, half an hour late.`;
}

export const LONG_ENTRY = [
  'Ms Adeyemi from school phoned on Monday 2 March 2026 at 8:15 am: Ellis had left the blue coat at the hall.',
  'On 3 March 2026 at 5:30 pm Robin picked Ellis up from the library, half an hour late.',
  'Ellis saw Dr Okafor on 5 March 2026 and one small filling is needed.',
  'I have to return the reading folder by Friday 13 March 2026.',
].join('\n\n');

import { expect, it } from 'vitest';
import { datesByOrigin, momentWords } from './date-words';

it('shows all dates by where they come from, as they stand there', () => {
  const dates = [
    { origin: 'on_screen', value: 'Thursday 26 March' },
    { origin: 'exif', value: '2026-03-09T15:52:07' },
    { origin: 'on_screen', value: '03/04/26' },
    { origin: 'header', value: '2026-03-09T15:52:07-04:00' },
    { origin: 'on_screen', value: 'Thursday 26 March' },
  ] as const;
  expect(datesByOrigin([...dates], true)).toMatchObject([
    { label: 'Camera', values: ['Mon 9 March 2026, 3:52 pm, no time zone given'] },
    { label: 'E-mail', values: ['Mon 9 March 2026, 3:52 pm, UTC-04:00'] },
    { label: 'Written on it', values: ['Thursday 26 March', '03/04/26'] },
  ]);
  expect(datesByOrigin([], true)).toEqual([]);
});

it('writes an instant where its reader lives', () => {
  const instant = '2026-03-10T01:11:00Z';
  expect(momentWords(instant, 'America/New_York', true)).toBe('Mon 9 March 2026, 9:11 pm');
  expect(momentWords(instant, 'Europe/Berlin', false)).toBe('Tue 10 March 2026, 02:11');
});

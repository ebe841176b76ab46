import { describe, expect, it } from 'vitest';
import { isPrivatePath, nextPath } from './next-path';

describe('the way back after signing in', () => {
  it('keeps a path of this site with its query', () => {
    expect(nextPath('/journal/new?draft=1')).toBe('/journal/new?draft=1');
  });

  it.each([
    'https://evil.example/journal',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/journal\n//evil.example',
    'javascript:alert(1)',
    'journal',
    '',
    null,
    '/sign-in?next=/sign-in',
    '/sign-up',
  ])('falls back to the journal for %j', (asked) => {
    expect(nextPath(asked)).toBe('/journal');
  });
});

it('knows which pages are private', () => {
  expect(isPrivatePath('/journal')).toBe(true);
  expect(isPrivatePath('/journal/new')).toBe(true);
  expect(isPrivatePath('/settings/profile')).toBe(true);
  expect(isPrivatePath('/journalist')).toBe(false);
  expect(isPrivatePath('/sign-in')).toBe(false);
});

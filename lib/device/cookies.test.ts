import { describe, expect, it } from 'vitest';
import { COOKIES, hasCookie, hasSession, isLocked } from './cookies';

describe('a session is locked', () => {
  const locked = (...names: string[]) =>
    isLocked((name) => (names.includes(name) ? '1' : undefined));

  it('by hand', () => expect(locked(COOKIES.lock, COOKIES.idle, COOKIES.awake)).toBe(true));
  it('when the last sign of life has ended', () => expect(locked(COOKIES.idle)).toBe(true));
  it('not while somebody is there', () => expect(locked(COOKIES.idle, COOKIES.awake)).toBe(false));
  it('not where it never locks by itself', () => expect(locked()).toBe(false));
});

it('a cookie is found by its whole name, and not when it is empty', () => {
  expect(hasCookie('a=1; dl-shared=1', COOKIES.shared)).toBe(true);
  expect(hasCookie('xdl-shared=1; dl-shared2=1', COOKIES.shared)).toBe(false);
  expect(hasCookie('dl-shared=', COOKIES.shared)).toBe(false);
  expect(hasCookie('', COOKIES.shared)).toBe(false);
});

it('a session is known by its cookies, whole or in parts', () => {
  expect(hasSession('theme=dark; sb-127-auth-token.0=a; sb-127-auth-token.1=b')).toBe(true);
  expect(hasSession('sb-127-auth-token=a')).toBe(true);
  expect(hasSession('sb-127-auth-token-code-verifier=a')).toBe(false);
  expect(hasSession('')).toBe(false);
});

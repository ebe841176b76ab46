import { describe, expect, it } from 'vitest';
import { shiftThrice } from './shift-thrice';
import { whileLocked } from './while-locked';

describe('while the session is locked', () => {
  const get = (pathname: string) => whileLocked({ pathname, method: 'GET', isAction: false });
  const post = (pathname: string) => whileLocked({ pathname, method: 'POST', isAction: false });

  it.each([
    '/',
    '/journal',
    '/journal/new',
    '/journal/7d0f',
    '/timeline',
    '/events/7d0f',
    '/search',
    '/todo',
    '/todo/calendar',
    '/evidence/7d0f/download',
    '/evidence/7d0f/thumbnail',
    '/settings/safety',
    '/locked/../journal',
    '/sign-in',
    '/auth/confirm',
    '/not-thought-of-yet',
  ])('%s gives the lock page', (path) => {
    expect(get(path)).toBe('page');
  });

  it('the lock page, the way out and what is nobody’s can be read', () => {
    for (const path of ['/locked', '/safety', '/auth/lock', '/api/health']) {
      expect(get(path)).toBe('pass');
    }
  });

  it('the API is refused in its own words, whatever the method', () => {
    expect(post('/api/journal/submit')).toBe('refuse');
    expect(get('/api/journal/submit')).toBe('refuse');
  });

  it('only locking, unlocking and leaving can be sent', () => {
    for (const path of ['/auth/lock', '/auth/unlock', '/auth/leave', '/auth/sign-out']) {
      expect(post(path)).toBe('pass');
    }
    // Next runs a Server Action that a form without scripts sends to any page.
    for (const path of ['/locked', '/safety', '/journal/new']) expect(post(path)).toBe('refuse');
    expect(whileLocked({ pathname: '/journal', method: 'DELETE', isAction: false })).toBe('refuse');
  });

  it('no Server Action runs, wherever it is sent', () => {
    for (const pathname of ['/journal', '/locked', '/safety', '/auth/unlock']) {
      expect(whileLocked({ pathname, method: 'POST', isAction: true })).toBe('refuse');
    }
  });
});

describe('Shift three times', () => {
  const press = (...keys: [key: string, at: number][]) => {
    const enough = shiftThrice();
    return keys.map(([key, at]) => enough(key, at));
  };

  it('leaves when it is quick', () => {
    expect(press(['Shift', 0], ['Shift', 400], ['Shift', 900])).toEqual([false, false, true]);
  });

  it('does not when it is slow', () => {
    expect(press(['Shift', 0], ['Shift', 900], ['Shift', 1_800])).toEqual([false, false, false]);
  });

  it('does not when capitals are typed', () => {
    const typed = press(['Shift', 0], ['U', 90], ['Shift', 200], ['S', 300], ['Shift', 400]);
    expect(typed).not.toContain(true);
  });
});

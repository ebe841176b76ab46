import { describe, expect, it } from 'vitest';
import { clock, readsTwelveHours, timeIn } from './clock';
import { addDays, daysBetween, lagWords, longDay, monthOf, shortDay } from './days';

describe('days in words', () => {
  it('never uses numbers alone', () => {
    expect(longDay('2026-03-10')).toBe('Tuesday 10 March 2026');
    expect(shortDay('2026-03-01')).toBe('Sun 1 March 2026');
    expect(monthOf('2025-12-31')).toBe('December 2025');
  });

  it('counts days over the ends of months, years and daylight saving', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
  });

  it('says how much later something was written', () => {
    expect(lagWords('2026-03-10', '2026-03-10')).toBe('the same day');
    expect(lagWords('2026-03-09', '2026-03-10')).toBe('1 day later');
    expect(lagWords('2026-02-10', '2026-03-10')).toBe('28 days later');
    expect(lagWords(null, '2026-03-10')).toBeNull();
    expect(lagWords('2026-03-11', '2026-03-10')).toBeNull();
  });
});

describe('times', () => {
  it('follow the habit of the locale', () => {
    expect(clock('15:30:00', readsTwelveHours('en-US'))).toBe('3:30 pm');
    expect(clock('00:05', true)).toBe('12:05 am');
    expect(clock('12:00', true)).toBe('12:00 pm');
    expect(clock('09:05:00', readsTwelveHours('de-DE'))).toBe('09:05');
    expect(readsTwelveHours('not a locale')).toBe(false);
  });

  it('belong to a zone', () => {
    const instant = new Date('2026-03-10T01:14:00Z');
    expect(timeIn('America/New_York', instant)).toBe('21:14');
    expect(timeIn('Europe/Berlin', instant)).toBe('02:14');
  });
});

import { describe, expect, it } from 'vitest';
import { basisWords, plannedWords, whenWords } from './words';

const DAY = '2026-03-09';
const event = {
  event_date: DAY,
  start_time: null,
  end_date: null,
  end_time: null,
  precision: 'day' as const,
  planned_at: null,
  actual_at: null,
};

describe('when something happened', () => {
  it('says the time alone on the page of its day', () => {
    const exact = { ...event, start_time: '14:50:00', precision: 'exact' as const };
    expect(whenWords(exact, DAY, true)).toBe('2:50 pm');
    expect(whenWords(exact, DAY, false)).toBe('14:50');
    expect(whenWords({ ...exact, end_time: '15:10:00' }, DAY, true)).toBe('2:50 pm to 3:10 pm');
  });

  it('says the day where the page is about another', () => {
    expect(whenWords(event, '2026-03-10', true)).toBe('Mon 9 March 2026');
    expect(whenWords(event, null, true)).toBe('Mon 9 March 2026');
    const days = { ...event, end_date: '2026-03-11' };
    expect(whenWords(days, DAY, true)).toBe('Mon 9 March 2026 to Wed 11 March 2026');
  });

  it('never hides how sure it is', () => {
    const about = { ...event, precision: 'approximate' as const };
    expect(whenWords({ ...about, start_time: '15:30' }, DAY, true)).toBe('about 3:30 pm');
    expect(whenWords(about, null, true)).toBe('about Mon 9 March 2026');
    expect(whenWords(about, DAY, true)).toBe('About that day');
    const month = { ...about, event_date: '2023-10-01', end_date: '2023-10-31' };
    expect(whenWords(month, null, true)).toBe('sometime in October 2023');
    expect(whenWords(event, DAY, true)).toBe('No time given');
    const unknown = { ...event, event_date: null, precision: 'unknown' as const };
    expect(whenWords(unknown, DAY, true)).toBe('Day not certain');
  });

  it('tells planned from actual', () => {
    const both = { planned_at: '2026-03-09T18:00:00', actual_at: '2026-03-09T18:25:00' };
    expect(plannedWords({ ...event, ...both }, true)).toBe('Planned 6:00 pm, happened 6:25 pm');
    expect(plannedWords(event, true)).toBeNull();
  });
});

it('says how its writer knows, or nothing', () => {
  expect(basisWords('told_by_child')).toBe('Told by child');
  expect(basisWords('not_stated')).toBeNull();
});

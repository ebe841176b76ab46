import { describe, expect, it } from 'vitest';
import { emptyDraft, fieldsOf } from './draft';
import { type EventDraft, parseDraft } from './schema';

const draft = { ...emptyDraft('2026-03-09'), title: 'Pick-up' };
const fields = (over: Partial<EventDraft>) => {
  const parsed = parseDraft({ ...draft, ...over });
  return parsed.ok ? fieldsOf(parsed.value) : parsed.problems;
};

describe('what a form makes of an event', () => {
  it('is as precise as day and time are, or less', () => {
    expect(fields({})).toMatchObject({ event_date: '2026-03-09', precision: 'day' });
    expect(fields({ time: '17:30' })).toMatchObject({ start_time: '17:30', precision: 'exact' });
    expect(fields({ time: '17:30', about: true })).toMatchObject({ precision: 'approximate' });
    expect(fields({ about: true })).toMatchObject({ precision: 'approximate' });
    expect(fields({ date: '', about: true })).toMatchObject({
      ...{ event_date: null, start_time: null, precision: 'unknown' },
    });
  });

  it('leaves out people without a name, and what is empty', () => {
    const people = [
      { name: ' Emma ', role: 'child' as const },
      { name: ' ', role: 'other' as const },
    ];
    expect(fields({ people, location: ' ' })).toMatchObject({
      ...{ people: [{ name: 'Emma', role: 'child' }], location: null, planned_at: null },
    });
  });
});

describe('a form that can’t stay as it is', () => {
  it.each<[string, Partial<EventDraft>, object]>([
    ['no title', { title: ' ' }, { title: 'Give it a short title.' }],
    ['a day that doesn’t exist', { date: '2026-02-30' }, { date: expect.stringContaining('real') }],
    ['a time without a day', { date: '', time: '10:00' }, { date: 'A time needs a day.' }],
    [
      'an end before the beginning',
      { endDate: '2026-03-08' },
      { endDate: 'It can’t end before the day it begins.' },
    ],
    [
      'an end an hour too early',
      { time: '10:00', endTime: '09:00' },
      { endTime: 'It can’t end before it begins.' },
    ],
    [
      'somebody twice',
      {
        people: [
          { name: 'Emma', role: 'child' },
          { name: 'Emma', role: 'other' },
        ],
      },
      { people: 'Name each person once.' },
    ],
  ])('says so of %s', (_what, over, problems) => {
    expect(fields(over)).toEqual(problems);
  });

  it('takes an end after midnight', () => {
    const night = { time: '22:00', endDate: '2026-03-10', endTime: '01:00' };
    expect(fields(night)).toMatchObject({ end_date: '2026-03-10', end_time: '01:00' });
  });
});

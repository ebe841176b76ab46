import { expect, it } from 'vitest';
import { eventLineWords } from './history-words';

const told = (action: string, before: unknown, after: unknown, actor = 'person') =>
  eventLineWords({ id: '1', at: '2026-03-09T20:00:00Z', action, actor, before, after }, true);

it('says what stood there before and after, in words', () => {
  const before = {
    ...{ title: 'Late', event_date: null, start_time: null, precision: 'unknown' },
    ...{ type: 'incident', state: 'suggested' },
  };
  const after = {
    ...{ title: 'Pick-up', event_date: '2026-03-09', start_time: '17:30:00', precision: 'exact' },
    ...{ type: 'school', state: 'edited' },
  };
  expect(told('edited', before, after)).toEqual({
    words: 'Edited',
    by: 'You',
    changes: [
      { label: 'Kind', before: 'Incident', after: 'School' },
      { label: 'Title', before: 'Late', after: 'Pick-up' },
      { label: 'Day', before: 'Nothing', after: 'Mon 9 March 2026' },
      { label: 'Time', before: 'Nothing', after: '5:30 pm' },
      { label: 'How certain', before: 'Not certain', after: 'Exact' },
    ],
  });
});

it('says who it was, and doesn’t tell a new event field by field', () => {
  expect(told('suggested', null, { title: 'Late' }, 'software')).toEqual({
    ...{ words: 'Suggested', by: 'Daylight', changes: [] },
  });
});

it.each([
  ['people_added', null, { people: [{ name: 'Emma' }, { name: 'Robin' }] }, 'Emma, Robin added'],
  ['quotes_removed', { quotes: [{}] }, null, '1 quote taken out'],
  ['files_added', null, { files: [{}, {}] }, '2 files added'],
  ['answered', { prompt: 'Which day?' }, { label: 'Tue' }, 'Answered “Which day?”: Tue'],
  ['answered', { prompt: 'When?' }, { date: '2026-03-09' }, 'Answered “When?”: Mon 9 March 2026'],
  ['took_in', null, { title: 'Other' }, 'Merged with “Other”'],
  ['gave_back', null, { title: 'Other' }, 'Merge with “Other” undone'],
  ['merged', {}, {}, 'Merged into another event'],
  ['made_up_later', null, null, 'made up later'],
])('%s', (action, before, after, words) => {
  expect(told(action, before, after).words).toBe(words);
});

it('tells a line whose content went with its entry', () => {
  expect(told('edited', null, null)).toEqual({ words: 'Edited', by: 'You', changes: [] });
  expect(told('took_in', null, null).words).toBe('Merged with another event');
  expect(told('gave_back', null, null).words).toBe('Merge undone');
  expect(told('people_added', null, null).words).toBe('People added');
});

import { expect, it } from 'vitest';
import { whyDate } from './why-date';

const DAY = '2026-03-09';
const event = {
  ...{ event_date: DAY, date_phrase: 'last Monday', origin: 'rules' as const, questions: [] },
  ...{ precision: 'day' as const, found: { when: { event_date: DAY } } },
};

it('gives the words and the day they are counted from', () => {
  expect(whyDate(event, '2026-03-10')).toEqual({
    sentence: 'It follows from the words:',
    phrase: 'last Monday',
    counted: 'The entry is about Tue 10 March 2026.',
  });
  expect(whyDate(event, null).counted).toBeNull();
});

it('says that no words name another day', () => {
  const { sentence, phrase } = whyDate({ ...event, date_phrase: null }, DAY);
  expect(sentence).toBe('No words name another day than the one that the entry is about.');
  expect(phrase).toBeNull();
});

it('says who chose another day than the reader', () => {
  const chosen = { ...event, event_date: '2026-03-02' };
  expect(whyDate(chosen, null).sentence).toBe('You chose this day. The words are:');
  const questions = [{ kind: 'date', state: 'answered' }] as never;
  expect(whyDate({ ...chosen, questions }, null).sentence).toBe(
    'You chose this day when you were asked. The words are:',
  );
  expect(whyDate({ ...event, event_date: null }, null).sentence).toBe(
    'You took the day away. The words are:',
  );
  expect(whyDate({ ...event, origin: 'person' }, null).sentence).toBe('You gave it.');
});

it('says why there is no day', () => {
  const undated = { ...event, event_date: null, found: { when: { event_date: null } } };
  expect(whyDate(undated, null).sentence).toBe('No day follows for certain from the words:');
  expect(whyDate({ ...undated, date_phrase: null }, null).sentence).toBe(
    'No words say which day it was.',
  );
});

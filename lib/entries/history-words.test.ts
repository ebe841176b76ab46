import { describe, expect, it } from 'vitest';
import { entryLines } from './history-words';

const at = (minute: number, second = 0) =>
  `2026-03-10T21:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.5+00:00`;
const line = (action: string, when: string, after: unknown = null) => ({
  ...{ id: `${action} ${when}`, action, at: when, before: null, after },
});

describe('the history of an entry', () => {
  it('says what was done and who read it, the latest first', () => {
    const history = [
      line('written', at(14), { characters: 9 }),
      line('read', at(15), { reader: 'offline', attempt: 1, events: 3 }),
      line('corrected', at(20)),
      line('files_added', at(21), { files: 2 }),
      line('read', at(22), { reader: 'some-model', attempt: 2, events: 1 }),
      line('reading_stopped', at(23), { reader: 'offline', attempt: 3, events: null }),
      line('reading_failed', at(24), { reader: 'offline', attempt: 4, events: null }),
    ];
    const lines = entryLines({ history, eventHistory: [] }, new Map());
    expect(lines.map(({ words, detail }) => [words, detail])).toEqual([
      ['Reading again failed', 'Words and files stayed as they were.'],
      ['Reading again stopped', null],
      ['Read again by some-model', '1 event suggested'],
      ['2 files added', null],
      ['Correction added', null],
      ['Read offline, by rules', '3 events suggested'],
      ['Written and handed in', null],
    ]);
  });

  it('tells of events by their titles, and of several confirmed in one go once', () => {
    const changed = (action: string, subject_id: string, when: string) => ({
      ...{ ...line(action, when), subject_id },
    });
    const eventHistory = [
      changed('confirmed', 'a', at(20, 1)),
      changed('confirmed', 'b', at(20, 1)),
      changed('edited', 'a', at(25)),
      changed('removed', 'gone', at(26)),
    ];
    const titles = new Map([
      ['a', 'Pick-up'],
      ['b', 'Dental visit'],
    ]);
    const lines = entryLines({ history: [], eventHistory }, titles);
    expect(lines.map(({ words, detail }) => [words, detail])).toEqual([
      ['Event removed', null],
      ['Event edited', 'Pick-up'],
      ['2 events confirmed', 'Pick-up, Dental visit'],
    ]);
  });

  it('tells of what it doesn’t know by its name, and survives a line without details', () => {
    const history = [line('set_aside', at(1)), line('read', at(2), 'odd')];
    const lines = entryLines({ history, eventHistory: [] }, new Map());
    expect(lines.map(({ words }) => words)).toEqual(['Read', 'set aside']);
  });
});

import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import { ground } from '@/lib/extraction/ground';
import type { ExtractionInput } from '@/lib/extraction/input';
import { offlineModel } from '@/lib/extraction/offline';
import { buildContent } from '@/lib/extraction/prompt';
import type { ModelEvent } from '@/lib/extraction/schema';

const ENTRY = 'Marcus brought Nora home at 7:15 pm. She was in bed by eight.';
const base: ExtractionInput = {
  text: ENTRY,
  referenceDate: '2026-11-13',
  timeZone: 'America/New_York',
  people: [{ name: 'Marcus Reed', aliases: ['Marcus'], role: 'co_parent' }],
  locale: 'en-US',
  writtenAt: '2026-11-14T02:00:00Z',
  evidence: [],
};
const correction = (text: string, writtenAt = '2026-11-20T15:00:00Z') => ({
  ...{ id: 'c0ffee00-0000-4000-8000-000000000001', text, writtenAt },
});
const OWN_WORDS = { source: 'entry', evidence_index: null, page: null } as const;
const EVENT: Omit<ModelEvent, 'sources'> = {
  ...{ type: 'incident', title: 'Late pick-up', description: null, location: null },
  ...{ local_date: '2026-11-19', local_time: null, end_date: null, end_time: null },
  ...{ precision: 'day', date_phrase: 'November 19', planned: null, actual: null },
  ...{ basis: 'first_hand', participants: [] },
};
const read = (...corrections: ReturnType<typeof correction>[]) =>
  extract({ ...base, corrections }, offlineModel());

describe('a correction', () => {
  it('is quoted as a source of its own, with its own offsets', async () => {
    const added = correction('I forgot: on November 12, 2026 Marcus called Nora at 8 pm.');
    const { events } = await read(added);
    const told = events.find((one) => one.eventDate === '2026-11-12');
    expect(told?.sources).toHaveLength(1);
    const [source] = told?.sources ?? [];
    expect(source).toMatchObject({ correctionId: added.id, evidenceId: null, page: null });
    expect(added.text.slice(source?.start, source?.end)).toBe(source?.quote);
    const own = events.find((one) => one.eventDate === '2026-11-13');
    expect(own?.sources[0]).not.toHaveProperty('correctionId');
  });

  it('is about the day of the entry where it names none', async () => {
    const { events } = await read(correction('Marcus picked Nora up at 4:10 pm, not at 4.'));
    expect(events.map((event) => event.eventDate)).toEqual(['2026-11-13', '2026-11-13']);
  });

  it('of a later day leaves open what “yesterday” is, one of the same day doesn’t', async () => {
    const words = 'Yesterday Marcus picked Nora up at 4:10 pm.';
    const days = async (writtenAt?: string) =>
      (await read(correction(words, writtenAt))).events
        .filter(({ sources }) => sources[0]?.correctionId)
        .map((event) => event.eventDate);
    expect(await days()).toEqual([null]);
    expect(await days('2026-11-14T03:00:00Z')).toEqual(['2026-11-12']);
  });

  it('may tell of days after the entry was written, up to its own', () => {
    const told = correction('On November 19 Marcus was late again.');
    const answer = {
      events: [{ ...EVENT, sources: [{ ...OWN_WORDS, quote: 'Marcus was late again' }] }],
      action_items: [],
      questions: [],
    };
    const [event] = ground(answer, { ...base, corrections: [told] }).events;
    expect(event).toMatchObject({ eventDate: '2026-11-19', sources: [{ correctionId: told.id }] });
    const early = { ...told, writtenAt: '2026-11-18T15:00:00Z' };
    expect(ground(answer, { ...base, corrections: [early] }).events).toEqual([]);
  });

  it('is shown to a model with the wall time of its writing', () => {
    const content = buildContent({ ...base, corrections: [correction('It was 7:30.')] }, 'F');
    expect(content).toContain(
      '<<<F correction 1, written at 2026-11-20 10:00\nIt was 7:30.\nF end of correction 1',
    );
  });
});

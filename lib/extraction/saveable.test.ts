import { expect, test } from 'vitest';
import type { Extraction } from '@/lib/extraction/grounded';
import { toSaveable } from '@/lib/extraction/saveable';

const extraction: Extraction = {
  model: 'offline',
  promptVersion: 'rules-1',
  usage: null,
  dropped: 2,
  raw: { events: [], action_items: [], questions: [] },
  questions: [
    {
      kind: 'date',
      prompt: 'Which\0 day?',
      options: [{ label: 'Tue 10 March', date: '2026-03-10', time: null }],
      event: 0,
      item: null,
      source: { evidenceId: null, page: null, start: 3, end: 9, quote: 'pulled' },
    },
  ],
  events: [
    {
      type: 'incident',
      title: 'Late\0 pick-up',
      description: null,
      eventDate: '2026-03-10',
      startTime: '18:47',
      endDate: null,
      endTime: null,
      precision: 'exact',
      datePhrase: 'tonight',
      location: null,
      basis: 'first_hand',
      plannedAt: '2026-03-10T18:00',
      actualAt: '2026-03-10T18:47',
      participants: [{ name: 'Me', role: 'self' }],
      sources: [
        { evidenceId: null, page: null, start: 3, end: 9, quote: 'pulled' },
        { correctionId: 'words', evidenceId: null, page: null, start: 0, end: 4, quote: 'Then' },
      ],
      files: ['file-a'],
    },
  ],
  actionItems: [
    { title: 'Call', dueDate: null, duePhrase: null, priority: 'normal', quote: 'need to call' },
  ],
};

test('gives what save_events takes, with ordinals and plain dates', () => {
  expect(toSaveable(extraction)).toEqual({
    model: 'offline',
    prompt_version: 'rules-1',
    dropped: 2,
    raw: { events: [], action_items: [], questions: [] },
    events: [
      {
        ordinal: 1,
        type: 'incident',
        title: 'Late pick-up',
        description: null,
        event_date: '2026-03-10',
        start_time: '18:47',
        end_date: null,
        end_time: null,
        precision: 'exact',
        date_phrase: 'tonight',
        location: null,
        basis: 'first_hand',
        planned_at: '2026-03-10T18:00',
        actual_at: '2026-03-10T18:47',
        participants: [{ name: 'Me', role: 'self' }],
        files: ['file-a'],
        sources: [
          { correction_id: null, evidence_id: null, page: null, start: 3, end: 9, quote: 'pulled' },
          {
            correction_id: 'words',
            evidence_id: null,
            page: null,
            start: 0,
            end: 4,
            quote: 'Then',
          },
        ],
      },
    ],
    action_items: [
      {
        ordinal: 1,
        title: 'Call',
        due_date: null,
        due_phrase: null,
        priority: 'normal',
        quote: 'need to call',
      },
    ],
    questions: [
      {
        ordinal: 1,
        kind: 'date',
        prompt: 'Which day?',
        options: [{ label: 'Tue 10 March', date: '2026-03-10', time: null }],
        event: 1,
        item: null,
        correction_id: null,
        evidence_id: null,
        page: null,
        quote: 'pulled',
      },
    ],
  });
});

test('no string of it breaks jsonb', () => {
  const raw = { events: [], action_items: [{ ...item, title: 'a\0\ud83d' }], questions: [] };
  expect(toSaveable({ ...extraction, raw }).raw).toEqual({
    events: [],
    action_items: [{ ...item, title: 'a' }],
    questions: [],
  });
});

const item = { title: '', due_date: null, due_phrase: null, priority: 'low' as const, quote: 'x' };

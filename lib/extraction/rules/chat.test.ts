import { expect, test } from 'vitest';
import { readChat } from '@/lib/extraction/rules/chat';

const context = { reference: null, dayFirst: false, month: null, near: null };
const place = { source: 'evidence', evidence_index: 1, page: 1 } as const;
const read = (...lines: string[]) => readChat(lines.join('\n'), place, context);

test('one event a day, stamps left out, messages verbatim', () => {
  const events = read(
    'Dana',
    'Oct 6, 2026 7:15 PM',
    'Can you bring the shoes?',
    'Dana 7:20 PM',
    'Yes, be there at about 8:20',
    'Oct 7, 2026',
    '8:02 AM',
    'Found them',
  );
  expect(events).toMatchObject([
    {
      local_date: '2026-10-06',
      local_time: '19:15',
      sources: [{ quote: 'Can you bring the shoes?' }, { quote: 'Yes, be there at about 8:20' }],
    },
    { local_date: '2026-10-07', local_time: '08:02', sources: [{ quote: 'Found them' }] },
  ]);
});

test('a message that goes over two lines is one quote, verbatim', () => {
  const [event] =
    read('Oct 6, 2026', '5:30 PM', 'We are waiting', 'at the library.', 'ok', '5:40 PM') ?? [];
  expect(event?.title).toBe('Messages: “We are waiting at the library.”');
  expect(event?.sources.map(({ quote }) => quote)).toEqual([
    'We are waiting\nat the library.',
    'ok',
  ]);
});

test('a letter, a page without a full date and one without times are no chat', () => {
  expect(read('From: School', 'Oct 6, 2026', '5:30 PM', '6:00 PM', 'Hello')).toBeNull();
  expect(read('Friday', '5:30 PM', 'Hello', '6:00 PM', 'Hi')).toBeNull();
  expect(read('Oct 6, 2026', 'Hello', 'Hi')).toBeNull();
});

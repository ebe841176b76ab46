import { expect, test } from 'vitest';
import { MAX_TEXT } from '@/lib/entries/limits';
import { hasCome, parseSubmission } from '@/lib/entries/schema';

const codeOf = (input: unknown) => {
  const parsed = parseSubmission(input);
  return parsed.ok ? 'ok' : parsed.error.code;
};
const text = (eventText: string) => {
  const parsed = parseSubmission({ eventText });
  return parsed.ok ? parsed.value.eventText : parsed.error.code;
};

test.each([
  ['', 'text_required'],
  [' \n\t\u00a0\u3000', 'text_required'],
  ['\0\0', 'text_required'],
  ['\ud800', 'text_required'],
  ['x'.repeat(MAX_TEXT), 'ok'],
  ['x'.repeat(MAX_TEXT + 1), 'text_too_long'],
  // Each takes two UTF-16 units.
  ['😀'.repeat(MAX_TEXT / 2), 'ok'],
  [`${'😀'.repeat(MAX_TEXT / 2)}!`, 'text_too_long'],
])('text %#', (eventText, code) => {
  expect(codeOf({ eventText })).toBe(code);
});

test('no text at all is told like an empty one, before anything else', () => {
  expect(codeOf({})).toBe('text_required');
  expect(codeOf({ eventText: 5 })).toBe('text_required');
  expect(codeOf({ eventText: ' ', referenceDate: 'never' })).toBe('text_required');
  expect(codeOf(null)).toBe('bad_request');
});

test('words stay as they were written', () => {
  expect(text('  She said “no”. 👩‍👧 \n')).toBe('  She said “no”. 👩‍👧 \n');
  expect(text('הוא איחר בשעה. \u200fOK')).toBe('הוא איחר בשעה. \u200fOK');
});

test('only NUL and halves of characters are taken out', () => {
  expect(text('a\0b\ud83dc\ude00d😀')).toBe('abcd😀');
});

test.each([
  ['2026-11-24', 'ok'],
  ['2024-02-29', 'ok'],
  [null, 'ok'],
  ['2026-02-29', 'bad_date'],
  ['2026-13-01', 'bad_date'],
  ['24.11.2026', 'bad_date'],
  ['2026-11-24T10:00', 'bad_date'],
  ['1899-12-31', 'bad_date'],
  ['', 'bad_date'],
])('day %s: %s', (referenceDate, code) => {
  expect(codeOf({ eventText: 'x', referenceDate })).toBe(code);
});

test('a day has come when it is that day somewhere within a day of the zone', () => {
  const now = new Date('2026-11-24T23:30:00Z');
  expect(hasCome('2026-11-24', 'America/New_York', now)).toBe(true);
  expect(hasCome('2026-11-25', 'America/New_York', now)).toBe(true);
  expect(hasCome('2026-11-26', 'America/New_York', now)).toBe(false);
  expect(hasCome('2026-11-26', 'Pacific/Auckland', now)).toBe(true);
});

test.each([
  ['America/Argentina/Buenos_Aires', 'ok'],
  ['UTC', 'ok'],
  ['Etc/GMT+5', 'ok'],
  ['Mars/Olympus', 'bad_time_zone'],
  ['+02:00', 'bad_time_zone'],
  ['PDT', 'bad_time_zone'],
  ['', 'bad_time_zone'],
])('zone %s: %s', (timeZone, code) => {
  expect(codeOf({ eventText: 'x', timeZone })).toBe(code);
});

test('files: at most 20, each once, ids only', () => {
  const ids = Array.from({ length: 21 }, () => crypto.randomUUID());
  expect(codeOf({ eventText: 'x', evidenceIds: ids })).toBe('too_many_files');
  expect(codeOf({ eventText: 'x', evidenceIds: ids.slice(1) })).toBe('ok');
  expect(codeOf({ eventText: 'x', evidenceIds: ['../etc/passwd'] })).toBe('unknown_evidence');
  const [id = ''] = ids;
  const parsed = parseSubmission({ eventText: 'x', evidenceIds: [id, id.toUpperCase()] });
  expect(parsed.ok && parsed.value.evidenceIds).toEqual([id]);
});

test('an id that isn’t a uuid is no request of ours', () => {
  expect(codeOf({ eventText: 'x', journalEntryId: '1' })).toBe('bad_request');
});

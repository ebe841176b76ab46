import { afterAll, describe, expect, test } from 'vitest';
import { stopRecognising } from '@/lib/readers/ocr';
import { secondFile } from '@/lib/readers/polyglot';
import { readEvidence } from '@/lib/readers/read';
import { accuracy } from '@/scripts/corpus/accuracy';
import { sampleNamed } from '@/scripts/corpus/corpus';
import { declaredType } from '@/scripts/corpus/sample';

// The whole set is read by `npm run bench -- readers`; here are one of each kind.
afterAll(stopRecognising);

const read = async (name: string) => {
  const { bytes, text } = await sampleNamed(name);
  const result = await readEvidence({ bytes, declaredType: declaredType(name), onPage: () => {} });
  const said = result.pages.map((page) => page.text).join('\n');
  return { ...result, said, right: accuracy(said, text ?? '') };
};

describe('what can be read', () => {
  test('a dark chat: its words, who says what and when, whose it is', async () => {
    const { said, right, pages, people, status } = await read('chat-dark.png');
    expect(status).toBe('read');
    expect(right).toBeGreaterThanOrEqual(0.98);
    expect(people).toEqual([{ name: 'Robin Alder', address: null, role: 'chat' }]);
    const messages = pages[0]?.messages ?? [];
    expect(messages.map(({ side }) => side).join()).toBe('right,left,left,right,left,right,left');
    expect(messages.map(({ time }) => time)).toEqual([
      ...Array.from({ length: 4 }, () => '4:02 PM'),
      ...Array.from({ length: 3 }, () => '6:37 PM'),
    ]);
    expect(said.slice(messages[2]?.start, messages[2]?.end)).toBe('Can your mother get him?');
  });

  test('a leaning, shadowed photo of a letter', async () => {
    const { right, reason, pages } = await read('photo-other-way.jpg');
    expect(reason).toBeNull();
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(pages[0]).toMatchObject({ turn: 0, messages: [] });
  });

  test('a photo lying on its side says how to turn it', async () => {
    const { right, pages } = await read('photo-sideways.jpg');
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(pages[0]?.turn).toBe(270);
  });

  test('an iPhone’s HEIC, its date, and its place apart', async () => {
    const { right, dates, location, mimeType } = await read('photo.heic');
    expect(mimeType).toBe('image/heic');
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(dates[0]).toEqual({ origin: 'exif', value: '2026-04-02T10:41:30-07:00' });
    expect(location?.latitude).toBeCloseTo(37.775, 3);
  });

  test('a scanned PDF with the scanner’s own invisible words', async () => {
    const { right, hiddenText, pages } = await read('scan-with-layer.pdf');
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(hiddenText).toBe(false);
    expect(pages[0]?.confidence).toBeGreaterThan(0.8);
  });

  test.each([
    'letter.pdf',
    'letter.docx',
    'visit.eml',
    'utf-16.txt',
    'utf-16-unmarked.txt',
    'windows-1252.txt',
  ])('%s, to the letter', async (name) => {
    expect(await read(name)).toMatchObject({ status: 'read', reason: null, right: 1 });
  });
});

describe('what is hidden', () => {
  test.each(['hidden.pdf', 'letter.docx', 'visit.eml'])(
    '%s: left out, noted, and noticed for what it tries',
    async (name) => {
      const { said, hiddenText, addressesSoftware } = await read(name);
      expect(said).not.toMatch(/ignore|instructions|assistant/i);
      expect({ hiddenText, addressesSoftware }).toEqual({
        hiddenText: true,
        addressesSoftware: true,
      });
    },
  );

  test('white words on a dark ground can be seen', async () => {
    expect((await read('hidden.pdf')).said).toContain('Notice to parents');
  });
});

test('an e-mail: people, the sender’s own time, and its files with harmless names', async () => {
  const { people, dates, attachments } = await read('visit.eml');
  expect(people.map(({ name, role }) => [role, name])).toEqual([
    ['from', 'Harbor Pediatrics – Front'],
    ['to', 'Alder, Robin'],
    ['to', 'Sam Alder'],
    ['cc', 'records@harbor.example'],
  ]);
  expect(dates[0]).toEqual({ origin: 'header', value: 'Thu, 2 Apr 2026 16:05:11 -0700' });
  expect(attachments.map(({ name, type }) => [name, type])).toEqual([
    ['summary.pdf', 'application/pdf'],
    ['chat.png', 'image/png'],
    ['attachment-3.eml', 'message/rfc822'],
  ]);
});

test('a picture with an archive behind it is two files; its place in the file decides', async () => {
  const { bytes } = await sampleNamed('archive.png');
  expect(secondFile(bytes, 'image/png')).toBe('two_files_in_one');
  expect(secondFile(bytes.subarray(0, bytes.length - 100), 'image/png')).toBeNull();
});

describe('hostile files end with a plain reason', () => {
  test.each([
    'bomb.png',
    'bomb.docx',
    'liar.docx',
    'entities.docx',
    'cut.docx',
    'page.docx',
    'page.pdf',
    'page-first.pdf',
    '3000-pages.pdf',
  ])('%s', async (name) => {
    const { status, reason } = await sampleNamed(name);
    expect(await read(name)).toMatchObject({ status, reason });
  });
});

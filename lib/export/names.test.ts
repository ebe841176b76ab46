import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveName } from './names';

test('a name stays readable, with its number and its ending', () => {
  expect(archiveName(7, 'Letter from school.pdf')).toBe('0007-Letter from school.pdf');
  expect(archiveName(12, '../../etc/passwd')).toBe('0012-.._.._etc_passwd');
  expect(archiveName(1, 'C:\\photos\\a*b?.jpg')).toBe('0001-C__photos_a_b_.jpg');
  expect(archiveName(2, '. . ')).toBe('0002-file');
  expect(archiveName(3, `${'é'.repeat(200)}.heic`)).toMatch(/^0003-é{57}\.heic$/);
});

test('no name leaves its folder, hides, or is too long for a file system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (original) => {
      const name = archiveName(1, original);
      expect(name).toMatch(/^0001-[^/\\:*?"<>|\p{Control}]+$/u);
      expect(name).not.toMatch(/[. ]$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(125);
    }),
  );
});

import { expect, test } from 'vitest';
import { pastedFiles } from '@/lib/uploads/pasted-files';

const picture = new File(['x'], 'image.png', { type: 'image/png' });

/** A clipboard's list of files, which has no constructor outside of a browser. */
function clipboard(...types: string[]) {
  return { types, files: Object.assign([picture], { item: () => picture }) };
}

test('a screenshot, a picture of a page and a copied file are files', () => {
  expect(pastedFiles(clipboard('Files'))).toEqual([picture]);
  expect(pastedFiles(clipboard('text/html', 'Files'))).toEqual([picture]);
  expect(pastedFiles(clipboard('text/plain', 'Files'))).toEqual([picture]);
});

test('text of a word processor or a spreadsheet stays text', () => {
  expect(pastedFiles(clipboard('text/plain', 'text/html', 'Files'))).toEqual([]);
  expect(pastedFiles(clipboard('text/plain', 'text/rtf', 'Files'))).toEqual([]);
});

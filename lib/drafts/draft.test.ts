import { expect, it } from 'vitest';
import { draftFrom, droppedFrom, newDraft } from './draft';

const file = { id: 'f1', name: 'a.png', type: 'image/png', size: 3, received: true };
const draft = { ...newDraft('2026-03-09'), text: 'Words', files: [file] };

it('gives a kept draft as it was', () => {
  expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

it('gives what an earlier version kept, with a writer of its own', () => {
  const { rev: _rev, writer: _writer, sentAt: _sentAt, queued: _queued, ...earlier } = draft;
  const read = draftFrom(earlier);
  expect(read).toMatchObject({ ...earlier, rev: 0, sentAt: 0, queued: false });
  expect(read?.writer).toMatch(/^[0-9a-f-]{36}$/);
});

it.each([
  [null],
  ['words'],
  [{}],
  [{ ...draft, text: 1 }],
  [{ ...draft, day: undefined }],
  [{ ...draft, files: [{ ...file, received: 'yes' }] }],
])('is no draft: %j', (kept) => {
  expect(draftFrom(kept)).toBeNull();
});

it('gives of a dropped draft what the server needs, and nothing of another shape', () => {
  const { id, rev, writer } = draft;
  expect(droppedFrom(draft)).toEqual({ id, rev, writer });
  expect(droppedFrom({ id, rev })).toBeNull();
});

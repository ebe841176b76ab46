import { expect, it } from 'vitest';
import { memoryDevice } from './device';
import { newDraft } from './draft';
import { openDropped, settleDropped } from './dropped';

const ANNA = '6f1f1c62-3f0e-4a52-8d43-0f4d7c6e2a01';
const BEN = 'a7c9e0a4-53a5-4a0b-9df6-9c4b8e1f7b02';

it('is told to the server until it has heard it, and holds no words', async () => {
  const device = memoryDevice();
  const draft = { ...newDraft(null), text: 'Secret words', rev: 3 };
  (await openDropped(device, ANNA)).note(draft);
  const kept = Array.from({ length: device.length }, (_, at) =>
    device.getItem(device.key(at) ?? ''),
  );
  expect(kept.join()).not.toContain('Secret');

  const again = await openDropped(device, ANNA);
  await settleDropped(again, () => Promise.reject(new Error('away')));
  expect(again.list()).toEqual([{ id: draft.id, rev: 3, writer: draft.writer }]);
  const told: string[] = [];
  await settleDropped(again, async ({ id }) => void told.push(id));
  expect(told).toEqual([draft.id]);
  expect(again.list()).toEqual([]);
});

it('is each person’s own, and what is no note is left out', async () => {
  const device = memoryDevice();
  const annas = await openDropped(device, ANNA);
  annas.note(newDraft(null));
  expect((await openDropped(device, BEN)).list()).toEqual([]);
  for (let at = 0; at < device.length; at += 1) device.setItem(device.key(at) ?? '', '{');
  expect(annas.list()).toEqual([]);
});

import { afterEach, expect, it, vi } from 'vitest';
import { draftDevice } from './device';
import { newDraft } from './draft';
import { createKey } from './seal';
import { hasDrafts, openDrafts, removeDrafts } from './store';

const ANNA = '6f1f1c62-3f0e-4a52-8d43-0f4d7c6e2a01';

afterEach(() => vi.unstubAllGlobals());

it('keeps drafts in the memory of the tab where the device is shared, and can forget them', async () => {
  const storage = { length: 0, setItem: vi.fn(), getItem: vi.fn(), key: vi.fn() };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', { cookie: 'dl-shared=1' });
  const draft = { ...newDraft('2026-03-10'), text: 'Unfinished' };
  const key = createKey();
  await (await openDrafts(draftDevice(), ANNA, key)).save(draft);
  expect(await (await openDrafts(draftDevice(), ANNA, key)).list()).toEqual([draft]);
  expect(storage.setItem).not.toHaveBeenCalled();
  await removeDrafts(draftDevice(), ANNA);
  expect(await hasDrafts(draftDevice(), ANNA)).toBe(false);
});

it('keeps them on the device otherwise', () => {
  const storage = {};
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', { cookie: 'dl-discreet=1' });
  expect(draftDevice()).toBe(storage);
});

import { beforeEach, describe, expect, it } from 'vitest';
import { isEmpty, newDraft } from './draft';
import { createKey, importKey, seal, unseal } from './seal';
import { hasDrafts, openDrafts, removeDrafts } from './store';

const ANNA = '6f1f1c62-3f0e-4a52-8d43-0f4d7c6e2a01';
const BEN = 'a7c9e0a4-53a5-4a0b-9df6-9c4b8e1f7b02';

/** Storage as browsers have it, in memory. */
class Device {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(name: string) {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    this.items.set(name, value);
  }
  removeItem(name: string) {
    this.items.delete(name);
  }
}

let device: Device;
const annasKey = createKey();
beforeEach(() => {
  device = new Device();
});

describe('drafts on a device', () => {
  it('come back as they were, latest first', async () => {
    const drafts = await openDrafts(device, ANNA, annasKey);
    const first = { ...newDraft('2026-03-09'), text: 'Soup 🍲 מרק', changedAt: 1 };
    const second = { ...newDraft(null), text: 'Later', changedAt: 2 };
    await drafts.save(first);
    await drafts.save(second);
    const again = await openDrafts(device, ANNA, annasKey);
    expect(await again.list()).toEqual([second, first]);
    again.remove(second.id);
    expect(await again.list()).toEqual([first]);
  });

  it('of a correction lie with its entry, and go when all of the person’s do', async () => {
    const entries = await openDrafts(device, ANNA, annasKey);
    const corrections = await openDrafts(device, ANNA, annasKey, BEN);
    const draft = { ...newDraft(null), text: 'It was Tuesday' };
    await corrections.save(draft);
    expect(await corrections.list()).toEqual([draft]);
    expect(await entries.list()).toEqual([]);
    expect(await (await openDrafts(device, ANNA, annasKey, ANNA)).list()).toEqual([]);
    expect(await hasDrafts(device, ANNA)).toBe(true);
    await removeDrafts(device, ANNA);
    expect(await corrections.list()).toEqual([]);
  });

  it('leave nothing that another person can read', async () => {
    const drafts = await openDrafts(device, ANNA, annasKey);
    const file = { id: ANNA, name: 'letter-from-school.pdf', type: 'application/pdf', size: 9 };
    await drafts.save({
      ...newDraft('2026-03-09'),
      text: 'Robin was late',
      files: [{ ...file, received: true }],
    });
    const stored = JSON.stringify([...device.items]);
    for (const trace of ['Robin', 'letter', '2026-03-09', ANNA])
      expect(stored).not.toContain(trace);
    const bens = await openDrafts(device, BEN, createKey());
    expect(await bens.list()).toEqual([]);
    const forged = await openDrafts(device, ANNA, createKey());
    expect(await forged.list()).toEqual([]);
    expect(await drafts.list()).toHaveLength(1);
  });

  it('are deleted for one person only', async () => {
    const annas = await openDrafts(device, ANNA, annasKey);
    const bens = await openDrafts(device, BEN, annasKey);
    await annas.save({ ...newDraft(null), text: 'a' });
    await bens.save({ ...newDraft(null), text: 'b' });
    await removeDrafts(device, ANNA);
    expect(await hasDrafts(device, ANNA)).toBe(false);
    expect(await hasDrafts(device, BEN)).toBe(true);
  });

  it('survive damage of one of them', async () => {
    const drafts = await openDrafts(device, ANNA, annasKey);
    const kept = { ...newDraft(null), text: 'kept' };
    const hurt = { ...newDraft(null), text: 'hurt' };
    await drafts.save(kept);
    await drafts.save(hurt);
    const name = [...device.items.keys()].find((item) => item.endsWith(hurt.id)) ?? '';
    device.items.set(name, 'not base64 at all');
    expect(await drafts.list()).toEqual([kept]);
  });
});

it('opens a seal only under the name it was made for', async () => {
  const key = await importKey(annasKey);
  const sealed = await seal(key, 'here', 'words');
  expect(await unseal(key, 'here', sealed)).toBe('words');
  expect(await unseal(key, 'there', sealed)).toBeNull();
});

it('knows when there is nothing to lose', () => {
  expect(isEmpty(newDraft(null))).toBe(true);
  expect(isEmpty({ ...newDraft(null), text: ' \n' })).toBe(true);
  expect(isEmpty({ ...newDraft(null), text: 'x' })).toBe(false);
});

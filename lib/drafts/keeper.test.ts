import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Draft, newDraft } from './draft';
import { createKeeper } from './keeper';

const saved = new Map<string, Draft>();
const store = {
  list: async () => [...saved.values()],
  save: async (draft: Draft) => {
    saved.set(draft.id, draft);
  },
  remove: (id: string) => {
    saved.delete(id);
  },
};

beforeEach(() => {
  saved.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('writes within a second, also while somebody types on and on', async () => {
  const keeper = createKeeper(store, () => {});
  const draft = newDraft(null);
  for (let at = 0; at < 10; at += 1) {
    keeper.keep({ ...draft, text: 'x'.repeat(at + 1) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.get(draft.id)?.text.length).toBeGreaterThanOrEqual(5);
});

it('writes at once when asked to', async () => {
  const keeper = createKeeper(store, () => {});
  const draft = { ...newDraft(null), text: 'x' };
  keeper.keep(draft);
  await keeper.flush();
  expect(saved.get(draft.id)).toEqual(draft);
});

it('keeps nothing of an empty draft', async () => {
  const keeper = createKeeper(store, () => {});
  const draft = { ...newDraft(null), text: 'x' };
  keeper.keep(draft);
  await keeper.flush();
  keeper.keep({ ...draft, text: '' });
  await keeper.flush();
  expect(saved.size).toBe(0);
});

it('forgets for good, even what is just being written', async () => {
  const gate = Promise.withResolvers<void>();
  const slow = {
    ...store,
    save: async (draft: Draft) => {
      await gate.promise;
      await store.save(draft);
    },
  };
  const keeper = createKeeper(slow, () => {});
  const draft = { ...newDraft(null), text: 'x' };
  keeper.keep(draft);
  const writing = keeper.flush();
  await Promise.resolve();
  keeper.forget(draft.id);
  gate.resolve();
  await writing;
  expect(saved.size).toBe(0);
});

it('says that it is saved only of the newest words', async () => {
  const heard: boolean[] = [];
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const slow = {
    ...store,
    save: async (draft: Draft) => {
      begun.resolve();
      await gate.promise;
      await store.save(draft);
    },
  };
  const keeper = createKeeper(slow, (ok) => heard.push(ok));
  const draft = { ...newDraft(null), text: 'old' };
  keeper.keep(draft);
  const writing = keeper.flush();
  await begun.promise;
  keeper.keep({ ...draft, text: 'old and new' });
  gate.resolve();
  await writing;
  expect(heard).toEqual([]);
  await keeper.flush();
  expect(heard).toEqual([true]);
  expect(saved.get(draft.id)?.text).toBe('old and new');
});

it('says when the device has no room', async () => {
  const heard: boolean[] = [];
  const full = { ...store, save: () => Promise.reject(new Error('quota')) };
  const keeper = createKeeper(full, (ok) => heard.push(ok));
  keeper.keep({ ...newDraft(null), text: 'x' });
  await keeper.flush();
  expect(heard).toEqual([false]);
});

it('writes nothing more once it is closed, not even what was just being written', async () => {
  const keeper = createKeeper(store, () => {});
  const draft = { ...newDraft(null), text: 'x' };
  keeper.keep(draft);
  const writing = keeper.flush();
  keeper.close();
  await writing;
  keeper.keep(draft);
  await keeper.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved.size).toBe(0);
});

import { isSharedDevice } from '@/lib/device/shared-device';

/** Where drafts lie: what of localStorage they need. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const memory = memoryDevice();

/**
 * Where this browser keeps drafts: on the device, or on one that is shared only in the memory of
 * this tab, which ends with it. Throws where the browser refuses storage.
 */
export function draftDevice(): Device {
  return isSharedDevice() ? memory : localStorage;
}

/** Keeps nothing at rest. */
export function memoryDevice(): Device {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

export type News = {
  /** Something changed. */
  tell(): void;
  /** Calls back at each change; gives the function that ends it. */
  subscribe(listener: () => void): () => void;
};

/** Tells open pages that they are out of date. */
export function createNews(): News {
  const listeners = new Set<() => void>();
  return {
    tell() {
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

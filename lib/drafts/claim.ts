const PATIENCE_MS = 300;

/**
 * Claims a draft for this tab, so that two tabs never write over each other. Gives the function
 * that lets go of it, or null where another tab holds it.
 */
export async function claimDraft(id: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => {};
  const claim = Promise.withResolvers<(() => void) | null>();
  // A page that is just being left lets go a moment later.
  const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
  navigator.locks
    .request(`daylight.draft.${id}`, options, () => {
      const held = Promise.withResolvers<void>();
      claim.resolve(held.resolve);
      return held.promise;
    })
    .catch(() => claim.resolve(null));
  return claim.promise;
}

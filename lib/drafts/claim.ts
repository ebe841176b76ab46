const PATIENCE_MS = 300;

/**
 * Claims a draft for this tab, so that two tabs never write over each other. Gives the function
 * that lets go of it, or null where another tab holds it.
 */
export async function claimDraft(id: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => {};
  const now = await claimNow(id);
  if (now) return now;
  // A page that is just being left lets go a moment later.
  await new Promise((done) => setTimeout(done, PATIENCE_MS));
  return claimNow(id);
}

// Asked for as it stands: a time limit on waiting would, on a busy device, give up on a free draft.
function claimNow(id: string): Promise<(() => void) | null> {
  const claim = Promise.withResolvers<(() => void) | null>();
  navigator.locks
    .request(`daylight.draft.${id}`, { ifAvailable: true }, (lock) => {
      const held = Promise.withResolvers<void>();
      claim.resolve(lock && held.resolve);
      return lock ? held.promise : undefined;
    })
    .catch(() => claim.resolve(null));
  return claim.promise;
}

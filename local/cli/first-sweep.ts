/**
 * Has the sweep run once now that a worker is there, so that entries which waited for it don't wait
 * for the next full minute as well. Never rejects: the minute comes anyway. Gives whether it was taken.
 */
export async function firstSweep(triggerUrl: string, secretKey: string): Promise<boolean> {
  try {
    const response = await fetch(`${triggerUrl}/api/v1/tasks/sweep-jobs/trigger`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ options: {} }),
      signal: AbortSignal.timeout(5_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

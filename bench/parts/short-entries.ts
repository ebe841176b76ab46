import type { Sample } from './browser.ts';

/**
 * Sends short entries one after the other, each after the toast of the one before. Milliseconds:
 * answers to the request, the job row's end to its toast, and all of it. `completed_at` is the start
 * of the transaction that ends the job, so the second holds that transaction too.
 */
export async function shortEntries({ page, rows, toastAt }: Sample, count: number) {
  const answers: number[] = [];
  const toasts: number[] = [];
  const whole: number[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const eventText = `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up from the library.`;
    const sent = await page.evaluate(async (eventText) => {
      const at = Date.now();
      const started = performance.now();
      const response = await fetch('/api/journal/submit', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ eventText }),
      });
      const { jobId } = await response.json();
      return { at, took: performance.now() - started, jobId: String(jobId) };
    }, eventText);
    const shown = await toastAt('Journal entry ready!', nth);
    const { data } = await rows.from('jobs').select('completed_at').eq('id', sent.jobId).single();
    answers.push(sent.took);
    toasts.push(shown - Date.parse(data?.completed_at ?? ''));
    whole.push(shown - sent.at);
  }
  return { answers, toasts, whole };
}

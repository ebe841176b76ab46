import { setTimeout as wait } from 'node:timers/promises';
import { classify } from '@/lib/extraction/errors';
import { extract } from '@/lib/extraction/extract';
import type { Extraction } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel } from '@/lib/extraction/model';

const TRIES = 3;

/** What a reader gave for one record; `failed` is the code of an error that more tries didn't mend. */
export type Asked = { extraction: Extraction; failed: string | null };

/**
 * Asks a reader about one record. A busy service is asked again after the pause that it names; a
 * record that can't be read counts as one in which nothing was found.
 */
export async function ask(
  input: ExtractionInput,
  model: ExtractionModel,
  pauseMs = 5_000,
): Promise<Asked> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { extraction: await extract(input, model), failed: null };
    } catch (error) {
      const { action, code, retryAfterMs } = classify(error);
      if (code === 'internal') throw error;
      if (action === 'stop' || attempt === TRIES)
        return { extraction: nothing(model), failed: code };
      await wait(retryAfterMs ?? pauseMs * attempt);
    }
  }
}

function nothing({ name }: ExtractionModel): Extraction {
  return {
    ...{ events: [], actionItems: [], questions: [], dropped: 0, usage: null },
    ...{ model: name, promptVersion: '', raw: { events: [], action_items: [], questions: [] } },
  };
}

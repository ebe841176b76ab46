import { ground } from '@/lib/extraction/ground';
import type { Extraction } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel } from '@/lib/extraction/model';

/**
 * Turns an entry and the text of its files into events and to-dos that are all shown in their
 * sources. Throws what the model throws (see `classify`), or the signal's reason when aborted.
 */
export async function extract(
  input: ExtractionInput,
  model: ExtractionModel,
  options: { signal?: AbortSignal } = {},
): Promise<Extraction> {
  options.signal?.throwIfAborted();
  const { raw, ...provenance } = await model.extract(input, options);
  return { ...ground(raw, input, model), ...provenance, raw };
}

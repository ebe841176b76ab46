import { ground } from '@/lib/extraction/ground';
import type { Extraction } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ExtractionModel, Usage } from '@/lib/extraction/model';
import { judgingWords, withRewordings } from '@/lib/extraction/reword';
import type { ModelExtraction } from '@/lib/extraction/schema';

type Options = { signal?: AbortSignal };

/**
 * Turns an entry and the text of its files into events, to-dos and questions that are all shown in
 * their sources. Throws what the model throws (see `classify`), or the signal's reason when aborted.
 */
export async function extract(
  input: ExtractionInput,
  model: ExtractionModel,
  options: Options = {},
): Promise<Extraction> {
  options.signal?.throwIfAborted();
  const { raw, usage, ...provenance } = await model.extract(input, options);
  const mended = await withoutVerdicts(raw, model, options);
  return {
    ...ground(mended.raw, input, model),
    ...provenance,
    usage: sum(usage, mended.usage),
    raw: mended.raw,
  };
}

/**
 * One try at other words where ours judge; what still judges then gives way to neutral labels. The
 * draft is good without it, so that no failure of this call is one of the whole.
 */
async function withoutVerdicts(raw: ModelExtraction, model: ExtractionModel, options: Options) {
  const judging = judgingWords(raw);
  if (judging.length === 0 || !model.reword) return { raw, usage: null };
  const texts = judging.map(({ text }) => text);
  const reworded = await model.reword(texts, options).catch(() => null);
  options.signal?.throwIfAborted();
  if (!reworded) return { raw, usage: null };
  return { raw: withRewordings(raw, judging, reworded.texts), usage: reworded.usage };
}

function sum(one: Usage | null, other: Usage | null): Usage | null {
  if (!one || !other) return one ?? other;
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

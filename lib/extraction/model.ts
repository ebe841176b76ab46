import type { ExtractionInput } from '@/lib/extraction/input';
import type { ModelExtraction } from '@/lib/extraction/schema';

export type Usage = { inputTokens: number; outputTokens: number };

export type ModelAnswer = {
  /** Not yet checked against the sources. */
  raw: ModelExtraction;
  usage: Usage | null;
  model: string;
  promptVersion: string;
};

export type Reworded = { texts: (string | null)[]; usage: Usage | null };

/** Anything that turns an entry into a draft of events: a language model, or the rules. */
export interface ExtractionModel {
  readonly name: string;
  /** Its dates come from our own resolver; those of others are checked against it. */
  readonly resolvesDates?: boolean;
  /** Throws an ExtractionError, or the signal's reason when aborted. */
  extract(input: ExtractionInput, options: { signal?: AbortSignal }): Promise<ModelAnswer>;
  /** Says the same without judging: a text, or null, for each one given. Throws as `extract` does. */
  reword?(texts: string[], options: { signal?: AbortSignal }): Promise<Reworded>;
}

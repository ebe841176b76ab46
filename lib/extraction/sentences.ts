import type { ExtractionErrorCode } from '@/lib/extraction/errors';

const SAFE = 'Your words and files are saved.';

const SENTENCES: Record<ExtractionErrorCode, string> = {
  model_refused: `${SAFE} The language model declined to organise this entry. You can turn it off in Settings and try again.`,
  model_truncated: `${SAFE} The entry was too long to be organised in one piece. You can try again, or split it in two.`,
  model_bad_answer: `${SAFE} The language model gave an answer that could not be used. You can try again.`,
  model_key: `${SAFE} The language model did not accept this installation’s key. Whoever runs it needs to check the key.`,
  model_quota: `${SAFE} This installation has used up what it may ask of the language model. Whoever runs it needs to look at the account.`,
  model_busy: `${SAFE} The language model is busy. It will be tried again by itself.`,
  model_down: `${SAFE} The language model’s service is not working at the moment. It will be tried again by itself.`,
  model_unreachable: `${SAFE} The language model could not be reached. It will be tried again by itself.`,
  model_rejected: `${SAFE} The language model could not take this entry. Whoever runs this installation can look into it.`,
  internal: `${SAFE} Something went wrong on our side while organising them. You can try again.`,
};

/** A plain sentence for people: first what is safe, then what was not done, then the next step. */
export function extractionSentence(code: ExtractionErrorCode): string {
  return SENTENCES[code];
}

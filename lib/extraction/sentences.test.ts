import { expect, test } from 'vitest';
import type { ExtractionErrorCode } from '@/lib/extraction/errors';
import { extractionSentence } from '@/lib/extraction/sentences';

test('what is safe comes first, without alarm', () => {
  const codes: ExtractionErrorCode[] = ['model_refused', 'model_down', 'model_quota', 'internal'];
  for (const code of codes) {
    expect(extractionSentence(code)).toMatch(/^Your words and files are saved\. [^!]+\.$/);
  }
});

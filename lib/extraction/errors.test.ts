import { expect, test } from 'vitest';
import { classify, ExtractionError } from '@/lib/extraction/errors';

test('an unknown error may be tried again and tells nothing', () => {
  expect(classify(new Error('secret words'))).toEqual({ action: 'retry', code: 'internal' });
  expect(classify('secret words')).toEqual({ action: 'retry', code: 'internal' });
});

test('our own errors carry their code, whatever their message', () => {
  expect(classify(new ExtractionError('model_refused'))).toEqual({
    action: 'stop',
    code: 'model_refused',
  });
  expect(new ExtractionError('model_down').message).toBe('model_down');
});

test('an abort puts the work back', () => {
  expect(classify(new DOMException('x', 'AbortError')).action).toBe('release');
});

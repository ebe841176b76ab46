import { CompletedWaitpoint } from '@trigger.dev/core/v3';
import { expect, test } from 'vitest';
import { runWaitpoint } from './completed-waits.ts';

const child = {
  id: 'run_1',
  status: 'COMPLETED_SUCCESSFULLY',
  output: '{"a":1}',
  outputType: 'application/json',
  error: null,
  finishedAt: new Date(),
} as const;

test('a child alone is found by its run id', () => {
  const waitpoint = CompletedWaitpoint.parse(runWaitpoint(child));
  expect(waitpoint.completedByTaskRun).toEqual({ id: 'run_1', friendlyId: 'run_1' });
  expect(waitpoint).toMatchObject({ output: '{"a":1}', outputIsError: false });
});

test('a child of a batch is found by the batch that waits and its place in it', () => {
  const waitpoint = CompletedWaitpoint.parse(runWaitpoint(child, { batchId: 'batch_2', index: 3 }));
  expect(waitpoint).toMatchObject({
    index: 3,
    completedByTaskRun: { batch: { friendlyId: 'batch_2' } },
  });
});

test('a failed child hands its error over', () => {
  const error = { type: 'STRING_ERROR', raw: 'no' } as const;
  const waitpoint = runWaitpoint({ ...child, status: 'CRASHED', output: null, error });
  expect(waitpoint.outputIsError).toBe(true);
  expect(JSON.parse(waitpoint.output ?? '')).toEqual(error);
});

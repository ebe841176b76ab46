import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from './frames.ts';

const frame = {
  joinRef: '1',
  ref: '2',
  topic: 'realtime:jobs',
  event: 'phx_join',
  payload: { a: 1 },
};

test.each(['1.0.0', '2.0.0'] as const)(
  'a frame of version %s survives the way there and back',
  (version) => {
    expect(decodeFrame(encodeFrame(frame, version))).toEqual(frame);
  },
);

test.each(['', '{', '[]', '[1,2]', '{"topic":1}', 'null', '"x"'])('%j is no frame', (text) => {
  expect(decodeFrame(text)).toBeNull();
});

test('a payload that is no object counts as empty', () => {
  expect(decodeFrame('["1","2","t","e",null]')?.payload).toEqual({});
});

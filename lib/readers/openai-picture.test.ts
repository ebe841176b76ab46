import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { LOOK, type Look, openAiPictures } from '@/lib/readers/openai-picture';

let fake: Awaited<ReturnType<typeof startFakeOpenAI>>;
beforeAll(async () => {
  fake = await startFakeOpenAI();
});
afterAll(() => fake.close());

const looks: Look[] = [];
const model = (timeoutMs = 5_000) =>
  openAiPictures(
    { apiKey: 'sk-test', model: 'some-model', baseURL: fake.baseURL, timeoutMs },
    (look) => {
      looks.push(look);
    },
  );
const signal = new AbortController().signal;
const blocks = [{ side: 'left', time: '5:42 PM', lines: ['Where are you?', '5:42 PM'] }];

test('sends the picture alone, stores nothing, and tells what it cost', async () => {
  fake.script({ kind: 'ok', answer: { blocks } });
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  expect(await model().look(jpeg, signal)).toEqual({ blocks });
  expect(looks.pop()).toEqual({ outcome: 'seen', inputTokens: 120, outputTokens: 45 });
  const { body } = fake.calls.at(-1) ?? {};
  expect(body).toMatchObject({ model: 'some-model', store: false, instructions: LOOK });
  const image_url = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  expect(body?.input).toEqual([
    { role: 'user', content: [{ type: 'input_image', detail: 'high', image_url }] },
  ]);
});

test.each([
  [{ kind: 'status', status: 503 }, 'model_down'],
  [{ kind: 'status', status: 429 }, 'model_busy'],
  [{ kind: 'refusal' }, 'model_refused'],
  [{ kind: 'truncated' }, 'model_truncated'],
  [{ kind: 'text', text: 'Sure, here is the text' }, 'model_bad_answer'],
  [{ kind: 'ok', answer: { blocks: [{ lines: 'x' }] } }, 'model_bad_answer'],
  [{ kind: 'drop' }, 'model_unreachable'],
  [{ kind: 'hang' }, 'model_unreachable'],
] as const)('%j gives no answer, once, and says why', async (behaviour, outcome) => {
  fake.script(behaviour);
  const before = fake.calls.length;
  const wait = behaviour.kind === 'hang' ? 100 : 5_000;
  expect(await model(wait).look(Buffer.from('x'), signal)).toBeNull();
  expect(fake.calls.length - before).toBe(1);
  expect(looks.pop()).toMatchObject({ outcome });
});

test('an aborted look throws the reason', async () => {
  fake.script({ kind: 'hang' });
  const stop = new AbortController();
  const running = model().look(Buffer.from('x'), stop.signal);
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});

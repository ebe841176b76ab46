import { expect, test, vi } from 'vitest';
import { fromService } from '@/lib/jobs/children';
import { isPassing } from '@/lib/jobs/policy';

test('what the steps answer is passed on', async () => {
  expect(await fromService('job', async () => ['done'])).toEqual(['done']);
});

test('what the task service throws is an outage, told by its kind and without its words', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const refused = Object.assign(new Error('422 "He was late again"'), { name: 'TriggerApiError' });
  const asked = fromService('3f1c', () => Promise.reject(refused));
  await expect(asked).rejects.toMatchObject({ code: 'task_service' });
  expect(isPassing('task_service')).toBe(true);
  const [line] = said.mock.calls.map(([one]) => JSON.parse(String(one)));
  expect(line).toMatchObject({ event: 'steps.not_run', jobId: '3f1c', code: 'TriggerApiError' });
  expect(JSON.stringify(line)).not.toContain('late');
});

export type Refused = { part: string; method: string; path: string; body: object | null };

const trigger = (part: string, options: object): Refused => ({
  part,
  method: 'POST',
  path: '/api/v1/tasks/hello/trigger',
  body: { payload: '{}', options },
});

/** What Trigger.dev has and this control plane hasn't: requests that get the typed 501. */
export const notAvailable: Refused[] = [
  trigger('delay', { delay: '1h' }),
  trigger('debounce', { debounce: { key: 'k', delay: '1s' } }),
  trigger('stored payloads', { payloadType: 'application/store' }),
  {
    part: 'rescheduling',
    method: 'POST',
    path: '/api/v1/runs/run_1/reschedule',
    body: { delay: '1h' },
  },
  { part: 'wait tokens', method: 'POST', path: '/api/v1/waitpoints/tokens', body: {} },
  { part: 'packets (from 128 KB on)', method: 'PUT', path: '/api/v2/packets/x', body: {} },
  { part: 'imperative schedules', method: 'POST', path: '/api/v1/schedules', body: {} },
  { part: 'realtime', method: 'GET', path: '/realtime/v1/runs/run_1', body: null },
  { part: 'streams', method: 'POST', path: '/realtime/v1/streams/run_1/key', body: {} },
  { part: 'the queue API', method: 'GET', path: '/api/v1/queues', body: null },
  { part: 'the deployment API', method: 'GET', path: '/api/v1/deployments', body: null },
  { part: 'the query API', method: 'POST', path: '/api/v1/query', body: {} },
  {
    part: 'other filters of `runs.list`',
    method: 'GET',
    path: '/api/v1/runs?filter[version]=1',
    body: null,
  },
];

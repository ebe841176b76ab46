import { configure, tasks } from '@trigger.dev/sdk';
import type { SampleAccount } from '../../local/cli/demo/account.ts';
import { until } from '../../local/cli/until.ts';

/**
 * Has the small pictures of the files made at once, as a page does after an upload, and waits for them.
 * Two minutes at most: what is missing then comes by itself within the next.
 */
export async function makePictures(
  { client }: SampleAccount,
  service: { baseURL: string; accessToken: string },
): Promise<void> {
  configure(service);
  await tasks.trigger('make-thumbnails', {}, { ttl: '1m' });
  const areMade = async () => {
    const missing = client.from('evidence').select('id').is('thumbnail', null).limit(1);
    return (await missing.throwOnError()).data.length === 0;
  };
  await until(areMade, { withinMs: 120_000 });
}

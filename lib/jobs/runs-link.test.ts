import { expect, test } from 'vitest';
import { runsLink } from './runs-link';

test('an entry’s runs are found by its tag, where the setting says where', () => {
  expect(runsLink('http://localhost:3002/runs?tag={tag}', 'an-id')).toBe(
    'http://localhost:3002/runs?tag=entry%3Aan-id',
  );
  expect(runsLink(undefined, 'an-id')).toBeNull();
});

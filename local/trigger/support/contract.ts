import { type TestFunction, test } from 'vitest';
import type { FeatureId } from './features.ts';

/**
 * A test that proves one or several features. The table in the README is made of these calls (see
 * `suite.ts`), so feature and name are written out, not computed.
 */
export function contract(_: FeatureId | FeatureId[], name: string, run: TestFunction): void {
  test(name, run);
}

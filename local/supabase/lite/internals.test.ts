import { App } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { expect, test } from 'vitest';
import packages from '../../../package.json' with { type: 'json' };

// We replace private members of Lite. A new version that renames one would silently leave our
// replacement unused, and the door it closes open.
const connection = createPostgresConnection({ url: 'postgres://nobody@127.0.0.1:1/none' });

test('the version is pinned exactly', () => {
  expect(packages.dependencies['@supabase/lite']).toMatch(/^\d+\.\d+\.\d+$/);
});

test('rlsState still starts as "unknown" and is still what decides on granting everything', () => {
  expect(Reflect.get(connection, 'rlsState')).toBe('unknown');
  const ensure = Reflect.get(connection, 'ensureRlsContext');
  expect(ensure).toBeTypeOf('function');
  const source = String(ensure);
  expect(source.indexOf('this.rlsState')).toBeGreaterThanOrEqual(0);
  expect(source.indexOf('this.rlsState')).toBeLessThan(source.indexOf('GRANT ALL'));
});

test('every request with an identity still goes through applyJwtSessionContext', () => {
  const apply = Reflect.get(connection, 'applyJwtSessionContext');
  expect(apply).toBeTypeOf('function');
  expect(String(apply)).toContain('request.jwt.claims');
  expect(String(Reflect.get(connection, 'withContext'))).toContain('this.applyJwtSessionContext(');
});

test('errors still pass normalizeDbError, and app._storageAdapter is still the way to storage', () => {
  expect(Reflect.get(connection, 'normalizeDbError')).toBeTypeOf('function');
  const app = new App({ connection, auth: { enabled: false, jwt_secret: 'x'.repeat(32) } });
  expect('_storageAdapter' in app).toBe(true);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaTypes } from '../../local/supabase/schema-types.ts';
import { freshDatabase } from './harness';

const db = await freshDatabase();

test('types/database.ts is what the migrations make (else: npm run types)', async () => {
  const written = await readFile(new URL('../../types/database.ts', import.meta.url), 'utf8');
  expect(written).toBe(await schemaTypes(db.sql));
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from '../local/supabase/connect.ts';
import { startDatabase } from '../local/supabase/database.ts';
import { prepareDatabase } from '../local/supabase/migrate.ts';
import { schemaTypes } from '../local/supabase/schema-types.ts';
import { freePort } from '../local/supabase/testing/free-port.ts';

// `npm run types` writes types/database.ts from the migrations; with --check it only compares, and
// fails when they differ.
const target = fileURLToPath(new URL('../types/database.ts', import.meta.url));
const migrationsDir = fileURLToPath(new URL('../supabase/migrations', import.meta.url));

async function typesOfMigrations(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'daylight-types-'));
  const database = await startDatabase({
    dataDir,
    port: await freePort(),
    password: randomBytes(16).toString('hex'),
    durable: false,
  });
  const sql = connect(database.url, { max: 2 });
  try {
    await prepareDatabase(sql, { migrationsDir });
    return await schemaTypes(sql);
  } finally {
    await sql.end();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const types = await typesOfMigrations();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== types) {
    console.error('types/database.ts does not match supabase/migrations: run "npm run types".');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, types);
}

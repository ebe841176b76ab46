import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const otherTiers = ['**/*.db.test.ts', '**/*.stack.test.ts', '**/*.task.test.ts'];
const exclude = [...configDefaults.exclude, '.next/**', '.trigger/**', '.daylight/**', 'e2e/**'];

// One project a tier, chosen by suffix: `vitest run --project unit`. What a tier shares (one
// database, one control plane) is started by its own tests or its global set-up.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Outside of Next the marker would throw: tests run the server's code on purpose.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...exclude, ...otherTiers],
          setupFiles: ['scripts/testing/fail-on-console.ts'],
          // A bound for what hangs: a busy machine takes several times as long.
          testTimeout: 30_000,
          // Six times as fast: files share processes. Each gets its modules anew, and what it
          // stubs is put back; nothing else of a process is a unit test's to change.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: ['local/supabase/testing/shared-server.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['**/*.stack.test.ts'],
          exclude,
          globalSetup: ['local/supabase/testing/shared-server.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'task',
          include: ['**/*.task.test.ts'],
          exclude,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

import type { Finding, SourceFile } from './rules.ts';

// Set by the system, or by one of our processes for another; nobody sets them by hand.
const internal = new Set([
  ...['PATH', 'NODE_ENV', 'DAYLIGHT_SUPERVISOR', 'E2E_DATA'],
  ...['DATABASE_URL', 'CONTROL_PORT', 'RUNS_PAGE_KEY', 'TRIGGER_ACCESS_TOKEN'],
  ...['WORKER_PROJECT_DIR', 'WORKER_WATCH'],
]);

const reads = /process\.env\.([A-Z][A-Z0-9_]*)|^ {2}([A-Z][A-Z0-9_]+): (?:z\.|seconds\()/gm;

/** Variables that code reads, or parses in a schema, and that `.env.example` doesn't explain. */
export function unexplainedSettings(files: SourceFile[], example: string): Finding[] {
  const explained = new Set([...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name));
  return files
    .filter(({ path }) => !/\.test\.tsx?$|\/(testing|fixture)\/|^(bench|evals)\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(reads)]
        .map(([, read, parsed]) => read ?? parsed ?? '')
        .filter((name) => !internal.has(name) && !explained.has(name))
        .map((name) => ({ path, problem: `reads ${name}, which .env.example doesn't explain` })),
    );
}

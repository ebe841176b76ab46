const watching = 'currentContext.watch()';
const once = '(async () => { await currentContext.rebuild(); await currentContext.dispose(); })()';

/** The part of the CLI that watches the sources of tasks. */
export const watcher = 'trigger.dev/dist/esm/build/bundle.js';

/** The same, but for building once instead; null where it doesn't look as it did in 4.8.3. */
export function buildingOnce(source: string): string | null {
  return source.split(watching).length === 3 ? source.replaceAll(watching, once) : null;
}

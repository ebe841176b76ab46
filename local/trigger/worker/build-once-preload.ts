import { registerHooks } from 'node:module';
import { buildingOnce, watcher } from './build-once.ts';

// Loaded into the CLI's process (node --import) where nobody edits tasks while they run. The CLI
// would look at every source again and again, which took 30 % of a core and 200 MB in each stack.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const { source } = loaded;
    if (!url.endsWith(watcher) || !source) return loaded;
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    return { ...loaded, source: buildingOnce(text) ?? text };
  },
});

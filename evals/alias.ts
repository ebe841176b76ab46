import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

// The code of lib names its files `@/lib/…`, without an extension; node needs to be told.
const root = new URL('../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('@/')) return next(specifier, context);
    const file = new URL(specifier.slice(2), root);
    const withExtension = new URL(`${file.href}.ts`);
    return next(existsSync(withExtension) ? withExtension.href : file.href, context);
  },
});

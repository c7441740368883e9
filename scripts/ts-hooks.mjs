// Lets Node run our TypeScript as it stands: the sources import './x.js', and beside them lies only x.ts.
// Node itself strips the types. Use: node --import ./scripts/ts-hooks.mjs …
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:')) {
      const js = new URL(specifier, context.parentURL);
      const ts = new URL(js.href.replace(/\.js$/, '.ts'));
      if (!existsSync(fileURLToPath(js)) && existsSync(fileURLToPath(ts))) return next(ts.href, context);
    }
    return next(specifier, context);
  },
});

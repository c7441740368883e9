/** Loads the lazy parts of the script build, checks each against its hash, and hands it the modules it shares. */
import { inTime } from './retry.js';
import { shared } from './shared-names.js';

export { runHeld, share } from './shared-names.js';

/** What a part is: a function of what it takes from the script, which gives what the module exports. */
type Factory = (shared: readonly unknown[]) => unknown;

/** The element of the script: only while that runs does the browser report it, so the build keeps it here. */
declare const __WAYLEAF_SCRIPT__: HTMLScriptElement | null;

const script = __WAYLEAF_SCRIPT__;

/**
 * The address of the script, beside which the parts are. `undefined` where no tag and no resource entry names it,
 * because its text was inlined: then a part fails before a request goes to the wrong site.
 */
const base = (): string | undefined =>
  script?.src ||
  [...document.scripts, ...performance.getEntriesByType('resource')]
    .map((each) => (each as HTMLScriptElement).src ?? (each as PerformanceEntry).name)
    .find((url) => /\/wayleaf[\w.-]*\.js([?#]|$)/.test(url));

/** What is waited for, or has come. */
const parts: Record<string, Promise<unknown>> = {};
/** What ends each waiting for a part that has not come: one for each of its requests. */
const waits: Record<string, ((module: unknown) => void)[]> = {};

/**
 * Fetches a part once, checked against its hash wherever the browser may look at it. A failure is not kept, so that the
 * next call tries again, under another address, since browsers remember a module that failed. No answer in time is a
 * failure, too; what comes after all counts, for those that wait then and for all later.
 *
 * @param id - The part's name, as the build gives it.
 * @param hash - SHA-256 in base64. The build writes it into the call, so the script carries the hashes of only those
 *   parts that it loads itself.
 */
export const loadChunk = (id: string, hash: string): Promise<unknown> =>
  (parts[id] ??= inTime(
    new Promise((resolve, reject) => {
      const request = (waits[id] ??= []).push(resolve);
      const file = `parts/${id}-${hash.replace(/\W/g, '').slice(0, 8)}.js${request > 1 ? `?r=${request}` : ''}`;
      const url = new URL(file, base()).href;
      load(url, hash)
        .catch((error: unknown) => {
          // A page that asked for the script with CORS, or has it on its own site, can have each part checked, and one
          // that was refused there stays refused.
          if (script?.crossOrigin !== null || url.startsWith(`${origin}/`)) throw error;
          return runPart(url);
        })
        .then((factory) => {
          // its function runs once, whatever is answered after
          if (!waits[id]) return;
          // a page that a server sends for whatever is missing leaves no function
          const module = (parts[id] = Promise.resolve(factory(shared)));
          waits[id].forEach((end) => end(module));
          delete waits[id];
        })
        .catch(() => reject(new Error(`Wayleaf could not load ${url}`)));
    }),
  ).catch((error: unknown) => {
    delete parts[id];
    throw error;
  }));

/** Loads a part as a module. */
async function importPart(url: string, hash: string): Promise<Factory> {
  // import() cannot carry a hash; the preload that fills the module map before it can (WebKit does not look at it yet)
  if (document.createElement('link').relList.supports('modulepreload'))
    // when that fails, import() would fetch it again, unchecked
    await insert('link', { rel: 'modulepreload', crossOrigin: '', integrity: `sha256-${hash}`, href: url });
  // a file that is also a classic script exports nothing: the module throws its function (scripts/vite-parts.ts)
  return import(/* @vite-ignore */ url).then(
    // WebKit gives a module that has thrown to the next who imports it, another copy of the script, as an empty one; at
    // the third address it is no copy's, but a host that answers with an empty file
    () => (/c&c$/.test(url) ? (undefined as never) : importPart(`${url}${url.includes('?') ? '&' : '?'}c`, hash)),
    (thrown: unknown) => {
      if (typeof thrown !== 'function') throw thrown;
      return thrown as Factory;
    },
  );
}

let policy: { readonly createScriptURL: (url: string) => string } | undefined;

/** Loads a part as a classic script, which needs no CORS; so nobody may look at what comes, and no hash is compared. */
async function runPart(url: string): Promise<Factory> {
  policy ??= (
    globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => typeof policy } }
  ).trustedTypes?.createPolicy('wayleaf', { createScriptURL: (url: string) => url });
  const { wayleaf } = await insert('script', { charset: 'utf-8', src: policy?.createScriptURL(url) ?? url });
  load = runPart;
  return wayleaf;
}

/** How parts are loaded: as modules, until one could only come as a script. */
let load: typeof importPart = importPart;

/** Puts an element that loads something into the page until it has; the script of a part sets `wayleaf` on its own. */
async function insert(name: string, fields: object): Promise<{ readonly wayleaf: Factory }> {
  const element = Object.assign(document.createElement(name), fields, { nonce: script?.nonce ?? '' });
  await new Promise((onload, onerror) => document.head.append(Object.assign(element, { onload, onerror }))).finally(
    () => element.remove(),
  );
  return element as never;
}

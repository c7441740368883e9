/** Loads the lazy parts of the script build, checks each against its hash, and hands it the modules it shares. */

/** What a part is: a function of what it takes from the script, which gives what the module exports. */
type Factory = (shared: readonly unknown[]) => unknown;

/** The element of the script: only while that runs does the browser report it, so the build keeps it here. */
declare const __WAYLEAF_SCRIPT__: HTMLScriptElement | null;

const script = __WAYLEAF_SCRIPT__;

let shared: unknown[] = [];

/**
 * Sets what parts take from the script: the one copy of Lit and the modules that hold state. Called once, before any
 * widget exists, by code that only the script build adds (scripts/vite-parts.ts); in the npm build the sources reach
 * the same parts by plain `import()`, and nothing imports this file.
 *
 * @param names - The shared values, by number.
 */
export function share(names: unknown[]): void {
  shared = names;
}

/** What the script holds, by name: functions that are not compiled before they run, and give names to share. */
declare const __WAYLEAF_HELD__: Readonly<
  Record<string, (shared: readonly unknown[]) => Readonly<Record<string, unknown>>>
>;

/**
 * Runs what the script itself holds, such as the class of a widget that is on the page. Call it once for each.
 *
 * @param id - Its name, as the build gives it.
 */
export const runHeld = (id: string): void => void Object.assign(shared, __WAYLEAF_HELD__[id]!(shared));

/**
 * The address of the script, beside which the parts are. `undefined` where no tag and no resource entry names it,
 * because its text was inlined: then a part fails before a request goes to the wrong site.
 */
const base = (): string | undefined =>
  script?.src ||
  [...document.scripts, ...performance.getEntriesByType('resource')]
    .map((each) => (each as HTMLScriptElement).src ?? (each as PerformanceEntry).name)
    .find((url) => /\/wayleaf[\w.-]*\.js([?#]|$)/.test(url));

const parts: Record<string, Promise<unknown>> = {};
const failures: Record<string, number> = {};

/**
 * Fetches a part once, checked against its hash wherever the browser may look at it. A failure is not kept, so that the
 * next call tries again, under another address, since browsers remember a module that failed.
 *
 * @param id - The part's name, as the build gives it.
 * @param hash - SHA-256 in base64. The build writes it into the call, so the script carries the hashes of only those
 *   parts that it loads itself.
 */
export const loadChunk = (id: string, hash: string): Promise<unknown> =>
  (parts[id] ??= fetchPart(id, hash).catch((error: unknown) => {
    delete parts[id];
    failures[id] = (failures[id] ?? 0) + 1;
    throw error;
  }));

async function fetchPart(id: string, hash: string): Promise<unknown> {
  const file = `parts/${id}-${hash.replace(/\W/g, '').slice(0, 8)}.js`;
  const url = new URL(failures[id] ? `${file}?r=${failures[id]}` : file, base()).href;
  return (
    load(url, hash)
      .catch((error: unknown) => {
        // A page that asked for the script with CORS, or has it on its own site, can have each part checked, and one that
        // was refused there stays refused.
        if (script?.crossOrigin !== null || url.startsWith(`${origin}/`)) throw error;
        return runPart(url);
      })
      // a page that a server sends for whatever is missing leaves no function
      .then((factory) => factory(shared))
      .catch(() => {
        throw new Error(`Wayleaf could not load ${url}`);
      })
  );
}

/** Loads a part as a module. */
async function importPart(url: string, hash: string): Promise<Factory> {
  // import() cannot carry a hash; the preload that fills the module map before it can (WebKit does not look at it yet)
  if (document.createElement('link').relList.supports('modulepreload'))
    // when that fails, import() would fetch it again, unchecked
    await insert('link', { rel: 'modulepreload', crossOrigin: '', integrity: `sha256-${hash}`, href: url });
  // a file that is also a classic script exports nothing: the module throws its function (scripts/vite-parts.ts)
  return import(/* @vite-ignore */ url).catch((thrown: unknown) => {
    if (typeof thrown !== 'function') throw thrown;
    return thrown as Factory;
  }) as Promise<Factory>;
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

/** Loads the lazy parts of the script build, checks each against its hash, and hands it the modules it shares. */

/** A part's file: `export default (shared) => ({ …what the module exports })`. */
type Factory = (shared: readonly unknown[]) => unknown;

// only while a classic script runs does the browser report which one it is
const script = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

let shared: readonly unknown[] = [];

/**
 * Sets what parts take from the script: the one copy of Lit and the modules that hold state. Called once, before any
 * widget exists, by code that only the script build adds (scripts/vite-parts.ts); in the npm build the sources reach
 * the same parts by plain `import()`, and nothing imports this file.
 *
 * @param names - The shared values, by number.
 */
export function share(names: readonly unknown[]): void {
  shared = names;
}

/**
 * The address of the script, beside which the parts are. `undefined` where no tag and no resource entry names it,
 * because its text was inlined: then a part fails before a request goes to the wrong site.
 */
function base(): string | undefined {
  const named = (url: string) => /\/wayleaf[\w.-]*\.js([?#]|$)/.test(url);
  return (
    script?.src ||
    [...document.scripts].map((tag) => tag.src).find(named) ||
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .find(named)
  );
}

const parts = new Map<string, Promise<unknown>>();
const failures: Record<string, number> = {};

/**
 * Fetches a part once, checked against its hash. A failure is not kept, so that the next call tries again, under
 * another address, since browsers remember a module that failed.
 *
 * @param id - The part's name, as the build gives it.
 * @param hash - SHA-256 in base64. The build writes it into the call, so the script carries the hashes of only those
 *   parts that it loads itself.
 */
export function loadChunk(id: string, hash: string): Promise<unknown> {
  let promise = parts.get(id);
  if (!promise) {
    promise = fetchPart(id, hash).catch((error: unknown) => {
      parts.delete(id);
      failures[id] = (failures[id] ?? 0) + 1;
      throw error;
    });
    parts.set(id, promise);
  }
  return promise;
}

async function fetchPart(id: string, hash: string): Promise<unknown> {
  const file = `parts/${id}-${hash.replace(/\W/g, '').slice(0, 8)}.js`;
  const url = new URL(failures[id] ? `${file}?r=${failures[id]}` : file, base()).href;
  // import() cannot carry a hash; the preload that fills the module map before it can (WebKit does not look at it yet)
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = 'anonymous';
  link.integrity = `sha256-${hash}`;
  link.nonce = script?.nonce ?? '';
  link.href = url;
  if (link.relList.supports('modulepreload'))
    await new Promise<unknown>((resolve, reject) => {
      link.onload = resolve;
      // import() would fetch it again, unchecked
      link.onerror = () => reject(new Error(`Wayleaf could not load ${url}`));
      document.head.append(link);
    }).finally(() => link.remove());
  const { default: factory } = (await import(/* @vite-ignore */ url)) as { default: Factory };
  return factory(shared);
}

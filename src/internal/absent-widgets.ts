/**
 * Loads the widgets' classes that a file of one widget does not hold: `wayleaf.reader.js` has the comparison and the
 * booking as parts. Only the script build uses it (docs/script-build.md).
 */
import type { ReactiveController } from 'lit';
import { loadChunk } from './chunk-loader.js';
import { onceOnline } from './retry.js';
import { whenOnPage } from './when-on-page.js';

/** A class belongs to no element: what waits for it waits as long as the page. */
const page = {
  addController: (controller: ReactiveController) => controller.hostConnected?.(),
  removeController: () => undefined,
};

/** When a class that did not come is asked for again by itself, in ms after the first failure. */
const DELAYS = [5000, 20_000, 80_000];

/**
 * Loads a class once its element, or a marker for it, stands in the page; one within another shadow root is not seen.
 * Where the class does not come, its elements stay plain tags with their words, and it is asked for again once the
 * visitor is online again, and a few times later: a server that is restarted for a moment answers then.
 *
 * @param id - Its name, as the build gives it, such as `paths-define`.
 * @param hash - SHA-256 of its file, in base64.
 */
export function loadWidget(id: string, hash: string): void {
  const delays = [...DELAYS];
  const load = (): void =>
    void loadChunk(id, hash).catch((error: unknown) => {
      console.error(error);
      onceOnline(page, load);
      const delay = delays.shift();
      if (delay) setTimeout(load, delay);
    });
  const widget = id.split('-')[0]!;
  whenOnPage(`wayleaf-${widget},[data-wayleaf*=${widget} i]`, load, false);
}

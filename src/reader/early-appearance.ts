/** Applies a returning visitor's stored appearance before the engine is loaded. */
import { adoptStyles } from '../theme/adopt-styles.js';
import { rootOf } from '../internal/dom.js';
import { storageOf, type StorageKind } from '../internal/storage.js';
import { STORAGE_KEY } from './storage-key.js';

/**
 * Applies the style sheet that is stored beside the settings, so that a returning visitor sees their appearance from
 * the first paint on, provided the script runs early enough. A stored sheet that could trigger a request is ignored.
 *
 * @returns A function that removes the sheet.
 */
export function applySavedAppearance(
  host: HTMLElement & { readonly for: string | undefined },
  kind: StorageKind,
): () => void {
  try {
    const { css } = JSON.parse(storageOf(kind)?.getItem(STORAGE_KEY) ?? '{}') as { readonly css?: string };
    if (!css) return () => undefined;
    const root = rootOf(host);
    const selector = host.for ?? host.localName;
    // only the first matching element will be adopted, so with several the sheet would style too much
    const sheet = new CSSStyleSheet();
    if (!/url|["'\\]/i.test(css) && (!host.for || root.querySelectorAll(selector).length < 2))
      sheet.replaceSync(`@layer wayleaf-comfort{${selector}{${css}}}`);
    return adoptStyles(root, sheet);
  } catch {
    return () => undefined;
  }
}

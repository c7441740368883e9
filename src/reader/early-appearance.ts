import { adoptStyles } from '../theme/adopt-styles.js';
import { rootOf } from '../internal/dom.js';
import { STORAGE_KEY } from './storage-key.js';

/** Where comfort settings are kept. */
export type StorageKind = 'local' | 'session' | 'none';

/** The storage of that kind. Throws where the page or the visitor forbids it. */
export const storageOf = (kind: StorageKind): Storage | undefined =>
  kind === 'none' ? undefined : kind === 'session' ? sessionStorage : localStorage;

/**
 * Dresses the words of a visitor who comes back from the first paint on, where the script is early enough: the style
 * sheet that was made of the settings lies beside them. A sheet that could ask a server for anything is none of ours.
 *
 * @returns A function that takes it back.
 */
export function applySavedAppearance(
  host: HTMLElement & { readonly for: string | undefined },
  kind: StorageKind,
): () => void {
  try {
    const { css } = JSON.parse(storageOf(kind)!.getItem(STORAGE_KEY)!) as { readonly css: string };
    const root = rootOf(host);
    const selector = host.for ?? host.localName;
    // of several elements that match, only the first will be adopted
    const sheet = new CSSStyleSheet();
    if (!/url|["'\\]/i.test(css) && (!host.for || root.querySelectorAll(selector).length < 2))
      sheet.replaceSync(`@layer wayleaf-comfort{${selector}{${css}}}`);
    return adoptStyles(root, sheet);
  } catch {
    return () => undefined;
  }
}

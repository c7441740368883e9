import { adoptSheet } from '../controllers/content-style-controller.js';
import { rootOf } from '../internal/dom.js';
import { STORAGE_KEY } from './comfort.js';

/** Where comfort settings are kept. */
export type StorageKind = 'local' | 'session' | 'none';

/** The storage of that kind. Throws where the page or the visitor forbids it. */
export const storageOf = (kind: StorageKind): Storage | undefined => (kind === 'none' ? undefined : kind === 'session' ? sessionStorage : localStorage);

/**
 * What moves most for a visitor who comes back, the size of the text, holds from the first paint on where the script is
 * early enough; the rest comes with the part that keeps it.
 *
 * @returns A function that takes it back.
 */
export function sizeEarly(host: HTMLElement, kind: StorageKind): () => void {
  try {
    // the first load has no room for all that reads what is stored; what is no size of ours is left to it
    const size = Number(/"size":(\d+)/.exec(storageOf(kind)!.getItem(STORAGE_KEY)!)![1]);
    const sheet = new CSSStyleSheet();
    if (size > 80 && size <= 200) sheet.replaceSync(`${host.localName}>*{zoom:${size / 100}}:where(${host.localName}>*){max-inline-size:100%}`);
    return adoptSheet(rootOf(host), sheet);
  } catch {
    return () => undefined;
  }
}

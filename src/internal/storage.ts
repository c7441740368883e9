/** @copyable Where a widget may keep what a visitor has set, as the owner allows. */

/** On the device, for this visit, or nowhere. */
export type StorageKind = 'local' | 'session' | 'none';

/** The storage of that kind; `undefined` for none. Throws where the page or the visitor forbids it. */
export function storageOf(kind: StorageKind): Storage | undefined {
  if (kind === 'none') return undefined;
  return kind === 'session' ? sessionStorage : localStorage;
}

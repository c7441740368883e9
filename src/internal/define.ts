/** Registers custom elements once, however many copies of the library a page loads. */
import { upgradeInPlace } from './in-place.js';
import { version } from './version.js';

/** A custom element class with the version of Wayleaf it belongs to. */
export type VersionedElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element under a name that is free. Where the same version is registered already, nothing happens;
 * another version, or a class of other code, keeps the name, and a warning is logged. Does nothing where there is no
 * registry, as on a server.
 *
 * @param tag - The tag name to register.
 * @param element - The class behind it.
 * @param registry - Another registry than the page's, such as a scoped one.
 * @returns Whether `tag` is now this very class.
 */
export function define(
  tag: string,
  element: VersionedElement,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): boolean {
  if (!registry) return false;
  let found: VersionedElement | undefined = registry.get(tag);
  if (!found) {
    try {
      upgradeInPlace(() => registry.define(tag, element));
      return true;
    } catch (error) {
      // the class already serves another tag: a subclass of it may still take this one
      if ((error as DOMException).name !== 'NotSupportedError') throw error;
      found = registry.get(tag);
      if (!found) {
        upgradeInPlace(() => registry.define(tag, class extends element {}));
        return true;
      }
    }
  }
  if (found !== element && found.version !== version)
    console.warn(
      `Wayleaf ${version}: <${tag}> is already defined${found.version ? ` by version ${found.version}` : ' by other code'}, which stays in charge.`,
    );
  return found === element;
}

import { version } from './version.js';

/** A custom element class that says which release of Wayleaf it belongs to. */
export type VersionedElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element once. A free name is taken; the same version already there is fine and stays quiet; another
 * version, or a stranger's class, keeps the name and is mentioned once on the console. Does nothing where there is no
 * registry (on a server).
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
      registry.define(tag, element);
      return true;
    } catch (error) {
      // the class already serves another tag: a subclass of it may still take this one
      if ((error as DOMException).name !== 'NotSupportedError') throw error;
      found = registry.get(tag);
      if (!found) {
        registry.define(tag, class extends element {});
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

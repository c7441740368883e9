/** @pure Reads the text directives of an address: what follows `:~:` in its fragment. */

/**
 * The text directives of the page's own address, as they are written. Browsers take them out of `location`, but keep
 * them in the entry of the navigation (Chromium, Firefox) or of its timing (Chromium).
 */
export function textDirectives(addresses: readonly (string | null | undefined)[]): readonly string[] {
  for (const address of addresses) {
    const directives = /#[^]*?:~:([^]+)$/.exec(address ?? '')?.[1];
    if (directives) return directives.split('&').filter((each) => each.startsWith('text='));
  }
  return [];
}

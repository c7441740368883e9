/** @pure Language tags as pages and authors write them, made fit for `Intl`, which throws at an underscore. */

/**
 * The canonical form of a tag such as `zh_CN`; where it is no tag at all, what stands in for it.
 *
 * @param fallback - A valid tag. `und` has `Intl` do what is right for most languages.
 */
export function localeOf(tag: string, fallback = 'und'): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0]!;
  } catch {
    return fallback;
  }
}

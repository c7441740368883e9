/** @pure Which of the languages on offer serves a page's language, and which way it runs. */

const RTL = /^(arc?|ckb|dv|fa|he|ku-arab|nqo|ps|sd|syr|ug|ur|yi)\b/;
const RTL_SCRIPT = /-(arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/;
const TRADITIONAL = /^zh-(?!hans).*\b(hant|tw|hk|mo)\b/;
const SCRIPT = /-[a-z]{4}\b/;

/** A tag as tables of strings are kept under: underscores, any case and an older name are tolerated. */
export const normalised = (tag: string): string => tag.trim().replaceAll('_', '-').toLowerCase().replace(/^iw\b/, 'he');

/**
 * The offered language that fits a wanted one best: the same tag, else the same tag with parts cut from its end
 * (RFC 4647 lookup), else the default.
 *
 * @param wanted - A BCP 47 tag; underscores and any case are tolerated.
 * @param offered - Tags on offer, in lower case.
 * @param fallback - The language used when none fits.
 */
export function negotiate(wanted: string, offered: readonly string[], fallback: string): string {
  let tag = normalised(wanted);
  // a reader of traditional characters is not served by simplified ones (CLDR has no such fallback either)
  if (TRADITIONAL.test(tag)) return offered.find((each) => TRADITIONAL.test(each)) ?? fallback;
  while (tag) {
    if (tag === fallback || offered.includes(tag)) return tag;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return fallback;
}

/** The direction a language is written in; its script, when named, decides. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const tag = normalised(language);
  return RTL_SCRIPT.test(tag) || (RTL.test(tag) && !SCRIPT.test(tag)) ? 'rtl' : 'ltr';
}

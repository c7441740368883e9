/** @copyable The form of a word that goes with a number, by CLDR's plural rules. */

/** @perCopy a cache: each copy makes its own rules. */
const rules = new Map<string, Intl.PluralRules>();

/**
 * @param forms - By CLDR's names, such as `{ one: 'wiersz', few: 'wiersze', other: 'wierszy' }`; `other` stands in for
 *   what is left out.
 */
export function plural(
  tag: string,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string {
  let rule = rules.get(tag);
  if (!rule) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return forms[rule.select(count)] ?? forms.other;
}

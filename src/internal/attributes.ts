/** Lit converters for attributes as builders write them, and the spellings of attribute names that are observed. */
import { cleanText, isOn, oneOf, spellings } from './values.js';

/** Lit converter for a text attribute; an absent one is `undefined`. */
export const text = {
  fromAttribute: (value: string | null): string | undefined => (value === null ? undefined : cleanText(value)),
};

/** Lit converter for a boolean attribute that also understands `false`, `0`, `no`, `off`. */
export const flag = { fromAttribute: isOn };

/** Lit converter for an attribute with a fixed set of values, the first being the default. */
export const choice = <T extends string>(...options: [T, ...T[]]) => ({
  fromAttribute: (value: string | null): T => oneOf(value, options),
});

const canonical = new Map<string, string>();

/** Lists the attributes to observe, so that each name also works in its other spellings. */
export function allSpellings(names: readonly string[]): string[] {
  return names.flatMap((name) =>
    spellings(name).map((spelling) => {
      if (!canonical.has(spelling)) canonical.set(spelling, name);
      return spelling;
    }),
  );
}

/**
 * The documented name of an attribute that has changed in any of its spellings, and the value that applies now: the
 * plain spelling takes precedence. Both are to be passed on to Lit.
 */
export function canonicalChange(host: Element, name: string): [name: string, value: string | null] {
  const known = canonical.get(name) ?? name;
  const spelling = spellings(known).find((each) => host.hasAttribute(each));
  return [known, spelling === undefined ? null : host.getAttribute(spelling)];
}

/**
 * @pure A language that nobody speaks, made from the English strings: accented, 40 % longer and in brackets, so that what
 *   was left in English, was cut off or does not fit is seen. What is put into a sentence stays as it is.
 */

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'åƀçđéƒǧĥíĵķłɱñóƥɋŕšťûṽŵẋýžÅƁÇĐÉƑǦĤÍĴĶŁṀÑÓƤɊŔŠŤÛṼŴẊÝŽ'][index]!,
  ]),
);
const VOWELS = /[aeiouy]/i;

/** By how much a text grows. */
export const GROWTH = 1.4;

/** Accents a text and lengthens its words by repeating vowels; what has too few of them is given more letters. */
function grow(text: string): string {
  let missing = Math.ceil(text.length * (GROWTH - 1));
  let said = '';
  for (const letter of text) {
    const accented = LETTERS[letter] ?? letter;
    said += accented;
    if (missing > 0 && VOWELS.test(letter)) {
      said += accented.toLowerCase();
      missing--;
    }
  }
  // at the end of a word, so that a long word grows
  return missing > 0 && /\p{L}/u.test(said) ? said.replace(/(\p{L})(?!.*\p{L})/su, `$1${'é'.repeat(missing)}`) : said;
}

/** Shows Latin letters from right to left, as the letters of a language written so are. */
const mirrored = (text: string): string => text.replace(/\p{L}[\p{L}\p{M}]*/gu, '\u202e$&\u202c');

/** Whatever is text among the values put into a sentence, the longest first. */
function textsIn(values: readonly unknown[]): readonly string[] {
  const found = values.flatMap((value): readonly string[] =>
    typeof value === 'object' && value
      ? textsIn(Object.values(value))
      : typeof value === 'string' && value
        ? [value]
        : [],
  );
  return [...found].sort((a, b) => b.length - a.length);
}

/** A text in the pseudo-locale; the texts that were put into it are left alone. */
export function pseudo(text: string, put: readonly string[] = [], isRtl = false): string {
  if (!/[A-Za-z]/.test(text)) return text;
  const inner = (part: string, [first, ...rest]: readonly string[]): string =>
    first === undefined
      ? isRtl
        ? mirrored(grow(part))
        : grow(part)
      : part
          .split(first)
          .map((each) => inner(each, rest))
          .join(first);
  const said = inner(text, put);
  return said === text ? text : `[${said}]`;
}

/** A table of strings in the pseudo-locale. */
export function pseudoTable<T>(english: T, isRtl = false): T {
  const say = (value: unknown, put: readonly string[] = []): unknown => {
    if (typeof value === 'string') return pseudo(value, put, isRtl);
    if (typeof value === 'function')
      return (...values: unknown[]) =>
        say((value as (...all: unknown[]) => unknown)(...values), [...textsIn(values), ...put]);
    if (Array.isArray(value)) return value.map((each) => say(each, put));
    if (typeof value === 'object' && value)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, say(each, put)]));
    return value;
  };
  return say(english) as T;
}

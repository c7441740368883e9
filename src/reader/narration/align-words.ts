/**
 * @pure Finds the words of one text in another that was edited since: what is still there keeps its place, what is new
 * or gone is skipped.
 */

/** How far a match is looked for after an edit, in words of either text. */
const REACH = 400;
/** Words that must agree in a row after an edit. */
const RUN = 3;

/** A word, with the signs that hold its parts together. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,:-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** A word as it is compared: without case, accents and signs. */
export const bareWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * Aligns two lists of bare words.
 *
 * @param spoken - The words of the recording, in order.
 * @param written - The words of the article, in order.
 * @returns For each word of the recording its place among those of the article, or -1.
 */
export function alignWords(spoken: readonly string[], written: readonly string[]): Int32Array {
  const found = new Int32Array(spoken.length).fill(-1);
  const agree = (i: number, j: number, count: number): boolean => {
    for (let k = 0; k < count; k++) {
      if (i + k >= spoken.length || j + k >= written.length)
        return k > 0 && i + k >= spoken.length === j + k >= written.length;
      if (spoken[i + k] !== written[j + k]) return false;
    }
    return true;
  };
  let i = 0;
  let j = 0;
  while (i < spoken.length && j < written.length) {
    if (spoken[i] === written[j]) {
      found[i++] = j++;
      continue;
    }
    const next = nearest(i, j, agree, spoken.length, written.length);
    if (!next) {
      // a word that the article does not have: a sign that was spoken, a name that was changed
      i++;
      continue;
    }
    [i, j] = next;
  }
  return found;
}

/** The nearest pair after two places from which some words in a row agree. */
function nearest(
  i: number,
  j: number,
  agree: (i: number, j: number, count: number) => boolean,
  spoken: number,
  written: number,
): readonly [number, number] | undefined {
  for (let sum = 1; sum <= REACH; sum++)
    for (let di = Math.max(0, sum - (written - 1 - j)); di <= Math.min(sum, spoken - 1 - i); di++)
      if (agree(i + di, j + sum - di, RUN)) return [i + di, j + sum - di];
  return undefined;
}

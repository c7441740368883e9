/** Finds the signs listed under words of the article that name a way: one press says what all of them speak for. */
import type { PathsModel } from '../../src/paths/model.js';
import { replaceAt, signId, withWeight } from './edit.js';
import type { Taken } from './propose.js';
import { marksOf, wayNamed } from './ways.js';

/** Signs of one list that speak for nothing yet. */
export interface SignList {
  /** The words over the list. */
  readonly from: string;
  /** The way that these words name. */
  readonly path: string;
  readonly label: string;
  /** The places of its signs in the comparison. */
  readonly at: readonly number[];
}

/**
 * The lists whose words name exactly one way. A sign whose words were changed is known again by its id, if that is the id
 * of one listed text alone.
 */
export function signLists(listed: readonly Taken[], { paths, signs }: PathsModel): readonly SignList[] {
  const named = paths.filter(({ label }) => label);
  const marks = marksOf(named.map(({ label }) => label));
  const takenFrom = (id: string, text: string): Taken | undefined => {
    const [only, ...others] = listed.filter((each) => signId(each.text) === id);
    return listed.find((each) => each.text === text) ?? (others.length ? undefined : only);
  };
  return [...new Set(listed.map(({ from }) => from))].flatMap((from) => {
    const path = named[wayNamed(from, marks)];
    const at = signs.flatMap(({ id, text, for: given, safety }, place) => {
      return text && takenFrom(id, text)?.from === from && !safety && !Object.keys(given).length ? [place] : [];
    });
    return path && at.length ? [{ from, path: path.id, label: path.label, at }] : [];
  });
}

/** The comparison in which the signs of a list speak for its way. */
export const withListWeight = (model: PathsModel, { path, at }: SignList, weight: number): PathsModel => ({
  ...model,
  signs: at.reduce(
    (signs, place) => replaceAt(signs, place, { for: withWeight(signs[place]!.for, path, weight) }),
    model.signs,
  ),
});

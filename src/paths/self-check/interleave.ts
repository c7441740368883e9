/** @pure The order in which signs are asked: mixed, so that no path's sentences stand together, and the same always. */
import type { PathsModel, Sign } from '../model.js';

/** A number of a text, the same for the same text always. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

/** The paths a sign speaks for most, as a key; those of safety are a kind of their own. */
function leaning({ safety, for: weights }: Sign, { paths }: PathsModel): string {
  if (safety) return '!';
  const most = Math.max(0, ...Object.values(weights));
  return paths
    .filter(({ id }) => Object.hasOwn(weights, id) && weights[id] === most)
    .map(({ id }) => id)
    .join(' ');
}

/**
 * Spreads the signs of each kind evenly over the page, in the author's order within their kind. Where two would stand
 * at
 * one place, their ids decide, so that no path always comes first.
 */
export function interleave(model: PathsModel): readonly { readonly sign: Sign; readonly index: number }[] {
  const groups = new Map<string, number[]>();
  model.signs.forEach((sign, index) => {
    const key = leaning(sign, model);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()]
    .flatMap((indices) =>
      indices.map((index, at) => ({ sign: model.signs[index]!, index, place: (at + 0.5) / indices.length })),
    )
    .sort((a, b) => a.place - b.place || hash(a.sign.id) - hash(b.sign.id) || a.index - b.index);
}

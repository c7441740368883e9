/** @pure Orders the signs so that those of one path are never grouped, always in the same way. */
import type { PathsModel, Sign } from '../model.js';

/** A hash of a text below 2^32 (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

/** The paths with a sign's highest weight, as a key; safety signs have a key of their own. */
function leadingPaths({ safety, for: weights }: Sign, { paths }: PathsModel): string {
  if (safety) return '!';
  const most = Math.max(0, ...Object.values(weights));
  return paths
    .filter(({ id }) => Object.hasOwn(weights, id) && weights[id] === most)
    .map(({ id }) => id)
    .join(' ');
}

/**
 * Spreads the signs of each key evenly, in the author's order within a key. Where two fall on one place, a hash of
 * their ids decides, so that no path always comes first.
 */
export function interleave(model: PathsModel): readonly { readonly sign: Sign; readonly index: number }[] {
  const groups = new Map<string, number[]>();
  model.signs.forEach((sign, index) => {
    const key = leadingPaths(sign, model);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()]
    .flatMap((indices) =>
      indices.map((index, at) => ({ sign: model.signs[index]!, index, place: (at + 0.5) / indices.length })),
    )
    .sort((a, b) => a.place - b.place || hash(a.sign.id) - hash(b.sign.id) || a.index - b.index);
}

/** @pure Parses and serialises the reading positions in storage. */
import { isRecord } from '../../internal/values.js';
import type { Anchor } from './text-anchor.js';
import { isTracking } from '../tools/tracking-parameters.js';

/** The storage key of the positions. */
export const SAVED_POSITIONS_KEY = 'wayleaf-reader-places';

/** The stored record of one article: a text anchor, and the day, so that it expires. */
export interface SavedPosition extends Anchor {
  /** The key of the article. */
  readonly of: string;
  /** Days since 1970. */
  readonly day: number;
  /** The day on which the visitor dismissed the offer. */
  readonly refused?: number;
}

/** Limits of the number of articles and of the age in days. */
const MAX_ARTICLES = 12;
const MAX_DAYS = 90;

const isSavedPosition = (value: unknown): value is SavedPosition =>
  isRecord(value) &&
  ['of', 'exact', 'prefix', 'suffix'].every((name) => typeof value[name] === 'string' && value[name].length < 2000) &&
  ['at', 'day'].every((name) => Number.isFinite(value[name]));

/** Parses stored positions. Invalid and expired ones are left out: anyone on the origin may have written them. */
export function parseSavedPositions(text: string | null, day: number): readonly SavedPosition[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value)
      ? value
          .filter(isSavedPosition)
          .filter((each) => day - each.day <= MAX_DAYS && each.day <= day + 1)
          .slice(0, MAX_ARTICLES)
      : [];
  } catch {
    return [];
  }
}

/**
 * Serialises the positions with one added at the front, or with that of an article removed. An empty string where none
 * is left.
 */
export function withPosition(
  positions: readonly SavedPosition[],
  of: string,
  position: SavedPosition | undefined,
): string {
  const others = positions.filter((each) => each.of !== of);
  const all = position ? [position, ...others].slice(0, MAX_ARTICLES) : others;
  return all.length ? JSON.stringify(all) : '';
}

/**
 * The key of an article: its page and its title, so that it does not depend on the source.
 *
 * @param address - The page's address.
 */
export function articleKey(address: string, title: string): string {
  const { pathname, searchParams } = new URL(address, 'https://page.invalid');
  const rest = [...searchParams]
    .filter(([name]) => !isTracking(name) && !/^(ref|source)$/i.test(name))
    .map((pair) => pair.join('='));
  return [pathname, ...rest.sort(), title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()]
    .join('\n')
    .slice(0, 500);
}

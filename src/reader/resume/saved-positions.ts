/** @pure Where a visitor was in which article, as it is stored. */
import { isRecord } from '../../internal/values.js';
import type { Anchor } from './text-anchor.js';
import { isTracking } from '../tools/tracking-parameters.js';

/** The one name under which places are stored. */
export const SAVED_POSITIONS_KEY = 'wayleaf-reader-places';

/** What is kept of one article: a few of its own words, no time but the day, so that it can be forgotten. */
export interface SavedPosition extends Anchor {
  /** Which article. */
  readonly of: string;
  /** Days since 1970. */
  readonly day: number;
  /** The day on which the visitor did not want to go on from there. */
  readonly refused?: number;
}

/** So many articles are remembered at most, and so many days. */
const ARTICLES = 12;
const DAYS = 90;

const isPlace = (value: unknown): value is SavedPosition =>
  isRecord(value) &&
  ['of', 'exact', 'prefix', 'suffix'].every((name) => typeof value[name] === 'string' && value[name].length < 2000) &&
  ['at', 'day'].every((name) => Number.isFinite(value[name]));

/** Reads what was stored, by us or anyone; what makes no sense, or is old, is left out. */
export function parseSavedPositions(text: string | null, day: number): readonly SavedPosition[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value)
      ? value
          .filter(isPlace)
          .filter((each) => day - each.day <= DAYS && each.day <= day + 1)
          .slice(0, ARTICLES)
      : [];
  } catch {
    return [];
  }
}

/** The places with one more, in front, or without the one of an article. An empty string where none is left. */
export function withPosition(places: readonly SavedPosition[], of: string, place: SavedPosition | undefined): string {
  const others = places.filter((each) => each.of !== of);
  const all = place ? [place, ...others].slice(0, ARTICLES) : others;
  return all.length ? JSON.stringify(all) : '';
}

/**
 * Which article: the page it stands on and its title, so that it is the same from whatever source it comes.
 *
 * @param address - Of the page.
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

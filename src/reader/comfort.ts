/** @pure How a visitor likes text to look. */
import { isRecord } from '../internal/values.js';

/** The looks an article can have; `auto` and `host` leave the page's own. */
export type Theme = 'auto' | 'light' | 'dark' | 'sepia' | 'contrast' | 'host';

/** What a visitor has chosen. */
export interface Comfort {
  /** Text size in percent of the page's own. */
  readonly size: number;
  /** Whether lines, words and letters stand further apart (the distances of WCAG 1.4.12). */
  readonly airy: boolean;
  /** `undefined` while the author's `theme` counts. */
  readonly theme: Exclude<Theme, 'host'> | undefined;
}

/** The steps of the text size. */
export const SIZES = [85, 100, 115, 130, 150, 175, 200] as const;

/** The looks a visitor can choose from. */
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Theme[];

/** As the page set it. */
export const PLAIN: Comfort = { size: 100, airy: false, theme: undefined };

/** The one name under which comfort settings are stored. */
export const STORAGE_KEY = 'wayleaf-reader-comfort';

/** Reads what was stored, by us or anyone; whatever does not make sense counts as not set. */
export function parseComfort(text: string | null): Comfort {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    // not ours
  }
  if (!isRecord(value)) return PLAIN;
  const size = Number(value['size']);
  return {
    size: SIZES.some((each) => each === size) ? size : PLAIN.size,
    airy: value['airy'] === true,
    theme: THEMES.find((each) => each === value['theme']),
  };
}

/** Whether nothing differs from the page's own look. */
export const isPlain = ({ size, airy, theme }: Comfort): boolean => size === PLAIN.size && !airy && !theme;

/** The next text size, up or down; the same at either end. */
export function step(size: number, by: 1 | -1): number {
  const index = SIZES.findIndex((each) => each >= size);
  return SIZES[Math.min(Math.max(index + by, 0), SIZES.length - 1)]!;
}

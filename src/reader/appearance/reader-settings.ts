/** @pure The visitor's appearance settings: their type, their steps, and parsing what is stored. */
import { isRecord } from '../../internal/values.js';

export { STORAGE_KEY } from '../storage-key.js';

/** The themes of an article; `auto` and `host` keep the page's own colours. */
export type Theme = 'auto' | 'light' | 'dark' | 'sepia' | 'contrast' | 'host';

/** The themes a visitor can choose from. */
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Theme[];

/** The typefaces a visitor can choose from; none is claimed to help anyone (docs/decisions/text-settings.md). */
export const FACES = ['host', 'serif', 'sans'] as const;

/** How many lines line focus keeps clear; 0 turns it off. */
export const FOCUS_LINES = [0, 1, 3, 5] as const;

/** A visitor's settings. `undefined` keeps the page's own value. */
export interface ReaderSettings {
  /** Text size in percent of the page's own. */
  readonly size: number;
  /** Height of a line, as a multiple of the text size. */
  readonly lines: number | undefined;
  /** Space between letters, words and paragraphs: an index of {@link SPACINGS}. */
  readonly space: number;
  /** Line length: an index of {@link MEASURES}. */
  readonly measure: number | undefined;
  readonly face: (typeof FACES)[number];
  readonly theme: Exclude<Theme, 'host'> | undefined;
  readonly focus: (typeof FOCUS_LINES)[number];
  /** Whether pictures are hidden. Their descriptions stay. */
  readonly plain: boolean;
}

/** The steps of the text size. */
export const SIZES = [85, 100, 115, 130, 150, 175, 200, 250, 300] as const;

/** The steps of the line height. */
export const LINES = [1.35, 1.5, 1.65, 1.8, 2, 2.3] as const;

/** One step of space between letters, words and paragraphs, in em. */
export interface Spacing {
  readonly letters: number;
  readonly words: number;
  /** 0 leaves the page's own. */
  readonly paragraphs: number;
}

/**
 * Letter spacing never changes alone: without wider words that slows reading down (Galliussi and others 2020). The last
 * step is the spacing that WCAG 2.2 requires text to tolerate (1.4.12).
 */
export const SPACINGS: readonly Spacing[] = [
  { letters: 0, words: 0, paragraphs: 0 },
  { letters: 0.035, words: 0.06, paragraphs: 0 },
  { letters: 0.07, words: 0.11, paragraphs: 1.6 },
  { letters: 0.12, words: 0.16, paragraphs: 2 },
];

/** The step that WCAG 2.2 names, and the height of a line that goes with it. */
export const WCAG = { space: 3, lines: 1.5 } as const;

/**
 * Lengths of a line, in `ch`: about 45, 60 and 75 characters of running text, and half as many where each fills a
 * square.
 */
export const MEASURES = [38, 52, 64] as const;

/** The settings of a visitor who has changed nothing. */
export const DEFAULT_SETTINGS: ReaderSettings = {
  size: 100,
  lines: undefined,
  space: 0,
  measure: undefined,
  face: 'host',
  theme: undefined,
  focus: 0,
  plain: false,
};

const findValue = <T>(all: readonly T[], value: unknown): T | undefined => all.find((each) => each === value);

/** Parses stored settings. Invalid values count as not set: anyone on the origin may have written them. */
export function parseSettings(text: string | null): ReaderSettings {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    // not JSON
  }
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { size, lines, space, measure, face, theme, focus, plain } = value;
  return {
    size: findValue(SIZES, size) ?? DEFAULT_SETTINGS.size,
    lines: findValue(LINES, lines),
    space: findValue([...SPACINGS.keys()], space) ?? DEFAULT_SETTINGS.space,
    measure: findValue([...MEASURES.keys()], measure),
    face: findValue(FACES, face) ?? DEFAULT_SETTINGS.face,
    theme: findValue(THEMES, theme),
    focus: findValue(FOCUS_LINES, focus) ?? DEFAULT_SETTINGS.focus,
    plain: plain === true,
  };
}

/** The settings that differ from the defaults: only these are stored. */
export const changedSettings = (settings: ReaderSettings): Partial<ReaderSettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== DEFAULT_SETTINGS[name as keyof ReaderSettings]),
  );

/** The next step up or down from any value, which may lie between two steps; the same value at either end. */
export function step(steps: readonly number[], from: number, by: 1 | -1): number {
  // tolerates rounding by a hundredth
  const next = by > 0 ? steps.find((each) => each > from + 0.01) : steps.findLast((each) => each < from - 0.01);
  return next ?? from;
}

/** @pure How a visitor likes text to look. */
import { isRecord } from '../../internal/values.js';

export { STORAGE_KEY } from '../storage-key.js';

/** The looks an article can have; `auto` and `host` leave the page's own. */
export type Theme = 'auto' | 'light' | 'dark' | 'sepia' | 'contrast' | 'host';

/** The looks a visitor can choose from. */
export const THEMES = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const satisfies readonly Theme[];

/** The typefaces a visitor can choose from; none is claimed to help anyone (research/reader.md §3.4). */
export const FACES = ['host', 'serif', 'sans'] as const;

/** How many lines stay clear while the others step back; 0 for all. */
export const FOCUS = [0, 1, 3, 5] as const;

/** What a visitor has chosen. Whatever is `undefined` is as the page and its owner set it. */
export interface ReaderSettings {
  /** Text size in percent of the page's own. */
  readonly size: number;
  /** Height of a line, as a multiple of the text size. */
  readonly lines: number | undefined;
  /** How much further apart letters, words and paragraphs stand: a number of a step in {@link SPACES}. */
  readonly space: number;
  /** Length of a line, as the number of a step in {@link MEASURES}. */
  readonly measure: number | undefined;
  readonly face: (typeof FACES)[number];
  readonly theme: Exclude<Theme, 'host'> | undefined;
  readonly focus: (typeof FOCUS)[number];
  /** Whether pictures are left out. What describes them stays. */
  readonly plain: boolean;
}

/** The steps of the text size. */
export const SIZES = [85, 100, 115, 130, 150, 175, 200, 250, 300] as const;

/** The steps of the line height. */
export const LINES = [1.35, 1.5, 1.65, 1.8, 2, 2.3] as const;

/** One step of space between letters, words and paragraphs, in em. */
export interface Space {
  readonly letters: number;
  readonly words: number;
  /** 0 leaves the page's own. */
  readonly paragraphs: number;
}

/**
 * Letters never move apart alone: without wider words that slows reading down (Galliussi and others 2020). The third
 * step
 * is what WCAG 2.2 asks text to bear (1.4.12).
 */
export const SPACES: readonly Space[] = [
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

/** As the page set it. */
export const PLAIN: ReaderSettings = {
  size: 100,
  lines: undefined,
  space: 0,
  measure: undefined,
  face: 'host',
  theme: undefined,
  focus: 0,
  plain: false,
};

const oneOf = <T>(all: readonly T[], value: unknown): T | undefined => all.find((each) => each === value);

/** Reads what was stored, by us or anyone; whatever does not make sense counts as not set. */
export function parseSettings(text: string | null): ReaderSettings {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    // not ours
  }
  if (!isRecord(value)) return PLAIN;
  const { size, lines, space, measure, face, theme, focus, plain } = value;
  return {
    size: oneOf(SIZES, size) ?? PLAIN.size,
    lines: oneOf(LINES, lines),
    space: oneOf([...SPACES.keys()], space) ?? PLAIN.space,
    measure: oneOf([...MEASURES.keys()], measure),
    face: oneOf(FACES, face) ?? PLAIN.face,
    theme: oneOf(THEMES, theme),
    focus: oneOf(FOCUS, focus) ?? PLAIN.focus,
    plain: plain === true,
  };
}

/** What differs from the page's own look: what is worth storing. */
export const changedFrom = (comfort: ReaderSettings): Partial<ReaderSettings> =>
  Object.fromEntries(Object.entries(comfort).filter(([name, value]) => value !== PLAIN[name as keyof ReaderSettings]));

/** The next step up or down from any value, which may lie between two; the same value at either end. */
export function step(steps: readonly number[], from: number, by: 1 | -1): number {
  // what is a hundredth off is there already
  const next = by > 0 ? steps.find((each) => each > from + 0.01) : steps.findLast((each) => each < from - 0.01);
  return next ?? from;
}

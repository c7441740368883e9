import type { BarStrings } from './chrome.js';
import type { ArticleStrings } from './lazy/article.js';
import type { PanelStrings } from './lazy/panels.js';
import type { SignStrings } from './lazy/signs.js';

/** The words an untouched reader shows. */
export interface ReaderStrings {
  /** @param time - Such as “4–6 min”. */
  readonly readingTime: (time: string) => string;
  /**
   * @param percent - Such as “35%”.
   * @param left - Such as “4 min”.
   */
  readonly progress: (percent: string, left: string) => string;
  readonly finished: string;
  readonly contents: string;
  readonly text: string;
  /** Names the bar. */
  readonly tools: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly openSource: string;
}

/** The words of the whole reader, as languages other than English hold them. */
export type AllReaderStrings = ReaderStrings & BarStrings & ArticleStrings & PanelStrings & SignStrings;

/** English, of which a part brings what only it shows. */
export const english: ReaderStrings & Partial<AllReaderStrings> = {
  readingTime: (time) => `${time} read`,
  progress: (percent, left) => `${percent} · about ${left} left`,
  finished: 'Finished',
  contents: 'Contents',
  text: 'Text',
  tools: 'Reading tools',
  loading: 'Loading the article',
  failed: 'This article could not be loaded right now.',
  retry: 'Try again',
  openSource: 'Open the article itself',
};

/** The other languages, by tag. */
export const languages = {
  ar: () => import('./strings/ar.js'),
  de: () => import('./strings/de.js'),
};

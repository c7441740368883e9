/** The reader's strings: English is built in, other languages are imported on demand. */
import type { BarStrings } from './engine/chrome.js';
import type { ArticleStrings } from './article/article.js';
import type { FindStrings } from './tools/find.js';
import type { LightboxStrings } from './tools/lightbox.js';
import type { NotePopoverStrings } from './tools/note-popover.js';
import type { NoteStrings } from './article/footnotes.js';
import type { TableStrings } from './tools/tables.js';
import type { ToolStrings } from './tools/tools-panel.js';
import type { SettingsStrings } from './appearance/settings-panel.js';
import type { FocusStrings } from './appearance/line-focus.js';
import type { PanelStrings } from './engine/panels.js';
import type { ResumeStrings } from './resume/find-position.js';
import type { PrintStrings } from './tools/print.js';
import type { SignStrings } from './tools/signs.js';
import type { VideoStrings } from './article/videos.js';

/** The strings of the first load. */
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

/** The strings of all parts, as language files other than English hold them. */
export type AllReaderStrings = ReaderStrings &
  FindStrings &
  LightboxStrings &
  NotePopoverStrings &
  TableStrings &
  ToolStrings &
  BarStrings &
  ArticleStrings &
  NoteStrings &
  VideoStrings &
  SettingsStrings &
  FocusStrings &
  PanelStrings &
  PrintStrings &
  SignStrings &
  ResumeStrings;

/** English; strings that only one part shows are declared in that part. */
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

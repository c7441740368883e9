/** The reader's strings: English is built in, other languages are imported on demand. */
import { defineStrings } from '../i18n/strings.js';
import { languagesOf } from '../i18n/widget-languages.js';
import type { LineFocusStrings } from './appearance/line-focus.strings.js';
import type { SettingsPanelStrings } from './appearance/settings-panel.strings.js';
import type { ArticleStrings } from './article/article.strings.js';
import type { CalloutStrings } from './article/callouts.strings.js';
import type { FootnoteStrings } from './article/footnotes.strings.js';
import type { VideoStrings } from './article/videos.strings.js';
import type { BarStrings } from './engine/bar.strings.js';
import type { PanelStrings } from './engine/panels.strings.js';
import type { NarrationPanelStrings } from './narration/narration-panel.strings.js';
import type { NarrationStrings } from './narration/narration.strings.js';
import type { ResumeStrings } from './resume/resume.strings.js';
import type { FindStrings } from './tools/find.strings.js';
import type { LightboxStrings } from './tools/lightbox.strings.js';
import type { NotePopoverStrings } from './tools/note-popover.strings.js';
import type { PrintStrings } from './tools/print.strings.js';
import type { SignStrings } from './tools/signs.strings.js';
import type { TableStrings } from './tools/tables.strings.js';
import type { ToolsPanelStrings } from './tools/tools-panel.strings.js';

/** What an untouched reader shows and, in other languages than English, the strings of its lazy parts. */
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
  readonly bar?: BarStrings;
  readonly panels?: PanelStrings;
  readonly settingsPanel?: SettingsPanelStrings;
  readonly lineFocus?: LineFocusStrings;
  readonly article?: ArticleStrings;
  readonly callouts?: CalloutStrings;
  readonly footnotes?: FootnoteStrings;
  readonly videos?: VideoStrings;
  readonly toolsPanel?: ToolsPanelStrings;
  readonly find?: FindStrings;
  readonly notePopover?: NotePopoverStrings;
  readonly lightbox?: LightboxStrings;
  readonly tables?: TableStrings;
  readonly print?: PrintStrings;
  readonly signs?: SignStrings;
  readonly resume?: ResumeStrings;
  readonly narration?: NarrationStrings;
  readonly narrationPanel?: NarrationPanelStrings;
}

const english: ReaderStrings = {
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

export const strings = defineStrings('reader', english, languagesOf('reader'));

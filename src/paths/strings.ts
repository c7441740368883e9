/** The comparison's strings: English is built in, other languages are imported on demand. */
import { isolate } from '../i18n/isolate.js';
import { defineStrings } from '../i18n/strings.js';
import { languagesOf } from '../i18n/widget-languages.js';
import type { DisplayStrings } from './display/strings.js';
import type { SelfCheckStrings } from './self-check/strings.js';

/** What an untouched comparison shows and, in other languages than English, the strings of its lazy parts. */
export interface PathsStrings {
  /** A row whose answers are alike; `paths` says how many there are. */
  readonly same: (paths: number) => string;
  /** All rows whose answers are alike, named in one line. */
  readonly sameRows: (paths: number, rows: string) => string;
  readonly reviewed: (date: string) => string;
  readonly reviewBy: (date: string) => string;
  readonly due: string;
  readonly choose: string;
  readonly choosePath: (path: string) => string;
  readonly chosen: (path: string) => string;
  /** Said when the choice was taken back. */
  readonly notChosen: string;
  readonly takeBack: string;
  readonly offer: string;
  readonly start: string;
  readonly opening: string;
  readonly notOpened: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly again: string;
  readonly sources: string;
  /** Above the questions that come as data. */
  readonly questions: string;
  /** The self-check waits for its support, which could not be loaded. */
  readonly withheld: string;
  /** Names the comparison where it has to be scrolled sideways. */
  readonly table: string;
  readonly display?: DisplayStrings;
  readonly selfCheck?: SelfCheckStrings;
}

export const english: PathsStrings = {
  same: (paths) => (paths === 2 ? 'The same for both' : 'The same for all'),
  sameRows: (paths, rows) => `The same for ${paths === 2 ? 'both' : 'all'}: ${rows}`,
  reviewed: (date) => `Reviewed ${date}.`,
  reviewBy: (date) => `Next review by ${date}.`,
  due: 'This comparison is due for review.',
  choose: 'If one of these feels right to begin with, choose it here. You can change it later.',
  choosePath: (path) => `Choose “${isolate(path)}”`,
  chosen: (path) => `You chose “${isolate(path)}”.`,
  notChosen: 'No path is chosen.',
  takeBack: 'Take this back',
  offer:
    'Compare a few sentences with your own experience. What you answer stays on this page and is gone when you leave.',
  start: 'Start the self-check',
  opening: 'Opening the self-check…',
  notOpened: 'The self-check could not be opened just now. The comparison is complete without it.',
  loading: 'The comparison is on its way…',
  notLoaded: 'The comparison could not be loaded just now.',
  again: 'Try again',
  table: 'Comparison',
  sources: 'Sources',
  questions: 'Questions to ask',
  withheld: 'The self-check is not available just now. The comparison is complete without it.',
};

// without an effect, so that who needs the English alone gets no more
export const strings = /* @__PURE__ */ defineStrings('paths', english, /* @__PURE__ */ languagesOf('paths'));

/** @pure The strings of the ways to look at a comparison, and of what leads on from it. */
import { isolate } from '../../i18n/isolate.js';

export interface DisplayStrings {
  /** A link that leads on once a path is chosen; `label` is that of the booking link, or of the path's own. */
  readonly goTo: (label: string) => string;
  /** Said where the booking link cannot be reached on the page: who will receive data, by host name. */
  readonly opensTab: (host: string) => string;
  readonly tools: string;
  readonly asTable: string;
  /** Cards, one for each path with its answers; or one for each question, with the answer of each path. */
  readonly byPath: string;
  readonly byQuestion: string;
  readonly onlyDifferences: string;
  /** How many rows are left when only those that differ are shown. */
  readonly rowsShown: (shown: string, all: string) => string;
}

export const english: DisplayStrings = {
  goTo: (label) => `Go to “${isolate(label)}”`,
  opensTab: (host) => `Opens ${isolate(host)} in a new tab.`,
  tools: 'Ways to look at it',
  asTable: 'Table',
  byPath: 'By path',
  byQuestion: 'By question',
  onlyDifferences: 'Only differences',
  rowsShown: (shown, all) => `${shown} of ${all} rows are shown.`,
};

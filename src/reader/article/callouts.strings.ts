/** @pure The strings above boxes that an author has marked as notes, tips or warnings. */

/** The kinds of boxes that have a name in the reader's language. */
export type CalloutKind =
  'note' | 'tip' | 'important' | 'warning' | 'caution' | 'danger' | 'info' | 'example' | 'question' | 'summary';

/** The names that stand above boxes without a title of their own. */
export type CalloutStrings = Readonly<Record<CalloutKind, string>>;

export const english: CalloutStrings = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  danger: 'Danger',
  info: 'Info',
  example: 'Example',
  question: 'Question',
  summary: 'Summary',
};

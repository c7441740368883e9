/** @pure The strings of a footnote shown beside its mark. */

export interface NotePopoverStrings {
  /** @param mark - As it is printed: “3”, “*”. */
  readonly note: (mark: string) => string;
  readonly closeNote: string;
  readonly backToNote: (mark: string) => string;
}

export const english: NotePopoverStrings = {
  note: (mark) => `Note ${mark}`,
  closeNote: 'Close note',
  backToNote: (mark) => `Back to note ${mark}`,
};

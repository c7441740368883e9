/** @pure The strings of the list of footnotes. */

export interface FootnoteStrings {
  /** Names the list of notes at the end. */
  readonly notes: string;
  /** @param note - The number of the note; with a second one in brackets where it is referred to more than once. */
  readonly backToText: (note: string) => string;
}

export const english: FootnoteStrings = {
  notes: 'Notes',
  backToText: (note) => `Back to the text, note ${note}`,
};

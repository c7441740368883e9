/** @pure The strings of the bar that only some moments call for; an untouched bar has the rest in `../strings.ts`. */

export interface BarStrings {
  /** Says that what was pressed is on its way. */
  readonly opening: string;
  /** Says that a panel did not come. */
  readonly unreached: string;
  /** Says that a panel cannot be drawn in this browser or on this page. */
  readonly undrawn: string;
  /** Names what leads to the other tools. */
  readonly more: string;
  /** Begins to read the article aloud. */
  readonly listen: string;
  /** Leads to what can be done with the words that are selected. */
  readonly quote: string;
}

export const english: BarStrings = {
  opening: 'Opening…',
  unreached: 'This could not be loaded. Check your connection and press again.',
  undrawn: 'This could not be shown. You can go on reading.',
  more: 'More',
  listen: 'Listen',
  quote: 'Quote',
};

/** @pure The strings of the ways to look at a comparison. */

export interface DisplayStrings {
  readonly tools: string;
  readonly asTable: string;
  readonly oneByOne: string;
  readonly onlyDifferences: string;
  /** How many rows are left when only those that differ are shown. */
  readonly rowsShown: (shown: string, all: string) => string;
}

export const english: DisplayStrings = {
  tools: 'Ways to look at it',
  asTable: 'Table',
  oneByOne: 'One at a time',
  onlyDifferences: 'Only differences',
  rowsShown: (shown, all) => `${shown} of ${all} rows are shown.`,
};

/** @pure The strings of tables that scroll. */

export interface TableStrings {
  /** Names a table without a caption. */
  readonly wideTable: string;
}

export const english: TableStrings = { wideTable: 'Wide table' };

/** @pure The strings above an article that the reader shows itself. */

export interface ArticleStrings {
  /** Stands before a date. */
  readonly updatedOn: string;
}

export const english: ArticleStrings = {
  updatedOn: 'Updated',
};

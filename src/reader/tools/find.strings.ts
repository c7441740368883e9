/** @pure The strings of the search in the article. */

export interface FindStrings {
  readonly findInArticle: string;
  readonly nextMatch: string;
  readonly previousMatch: string;
  readonly closeFind: string;
  readonly noMatches: string;
  readonly searching: string;
  /** Both numbers as they are written in the language. */
  readonly matchOf: (number: string, count: string) => string;
  /** Added where the search has gone on from the other end. */
  readonly fromStart: string;
  readonly fromEnd: string;
}

export const english: FindStrings = {
  findInArticle: 'Find in this article',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  closeFind: 'Close find',
  noMatches: 'Not found',
  searching: 'Searching',
  matchOf: (number, count) => `${number} of ${count}`,
  fromStart: 'from the start again',
  fromEnd: 'from the end again',
};

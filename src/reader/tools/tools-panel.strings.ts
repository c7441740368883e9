/** @pure The strings of the panels with the tools, and of quoting. */

export interface ToolsPanelStrings {
  readonly moreTools: string;
  readonly findInArticle: string;
  /** @param count - How many, as it is written in the language. */
  readonly pictures: (count: string) => string;
  readonly shareArticle: string;
  readonly copyArticleLink: string;
  readonly selectHint: string;
  readonly quotePassage: string;
  readonly listenFromHere: string;
  readonly copyQuote: string;
  readonly copyPassageLink: string;
  readonly sharePassage: string;
  readonly copied: string;
  readonly linkCopied: string;
  /** Stands above a field with what could not be copied. */
  readonly copyByHand: string;
  /** Said where no address leads to the very words. */
  readonly linkToSection: string;
  /** Puts words, or a title, in the language's quotation marks. */
  readonly quoted: (words: string) => string;
}

export const english: ToolsPanelStrings = {
  moreTools: 'More tools',
  findInArticle: 'Find in this article',
  pictures: (count) => `See the pictures larger (${count})`,
  shareArticle: 'Share this article',
  copyArticleLink: 'Copy a link to this article',
  selectHint: 'To quote a passage or link to it, select its words first.',
  quotePassage: 'Selected passage',
  listenFromHere: 'Listen from here',
  copyQuote: 'Copy as a quote with its source',
  copyPassageLink: 'Copy a link to this passage',
  sharePassage: 'Share this passage',
  copied: 'Copied.',
  linkCopied: 'Link copied.',
  copyByHand: 'This page may not copy for you. Copy it from here:',
  linkToSection: 'Link copied. These words appear more than once, so it leads to their section.',
  quoted: (words) => `“${words}”`,
};

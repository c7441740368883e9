/** All styles of the self-check's closed root. */
import { css, type CSSResult, type CSSResultGroup } from 'lit';
import { base } from '../../theme/base.styles.js';
import { choiceStyles } from '../paths.styles.js';
import { questionStyles } from './questions.styles.js';
import { resultStyles } from './result.styles.js';
import { supportStyles } from './support-panel.styles.js';
import { takeAwayStyles } from './take-away.styles.js';

/** What all parts share, and the space between them. */
const frame = css`
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  .root {
    container-type: inline-size;
    max-inline-size: 44em;
    margin-block-start: var(--wayleaf-paths-gap, var(--_s6));
  }
  .root > * + * {
    margin-block-start: var(--_s4);
  }
  .h3,
  .h4 {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .h3 {
    inline-size: fit-content;
    font-size: 1.375em;
  }
  .h4 {
    font-size: 1.1875em;
  }
  p,
  li {
    text-wrap: pretty;
  }
  :is(h1, h2, h3, h4, h5, h6, [role='heading'])[tabindex]:focus-visible {
    outline-offset: var(--_s1);
  }
  .link {
    font-size: 0.875em;
  }
  .matters,
  .result,
  .beside,
  .own,
  .take,
  .keep,
  .support {
    padding-block-start: var(--_s6);
  }
  .path {
    font-size: 1em;
    padding-block-end: var(--_s2);
    border-block-end: 1px solid var(--_strong-line);
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s5);
    padding-block-start: var(--_s4);
  }
  .ends .link {
    padding-inline: 0;
  }
  /* a page on paper has the table, the sentences and the support; the answers have a sheet of their own */
  @media print {
    .root > :not(.paper) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .path {
      border-color: CanvasText;
    }
  }
`;

/**
 * The sheets of the closed root: copies, since the page can reach those of an open root and could add rules that tell
 * on an answer.
 */
export const styleSheets = (): CSSStyleSheet[] =>
  ([base, choiceStyles, frame, questionStyles, takeAwayStyles, supportStyles, resultStyles] as CSSResultGroup[])
    .flat(Infinity as 1)
    .map((each) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync((each as CSSResult).cssText);
      return sheet;
    });
